using Codegen.Yaml;

namespace Codegen.Models.DataTests;

/// <summary>The column holds no other values than those named; null is let through. Finds the others, and how often they stand there.</summary>
internal sealed class AcceptedValuesTest : GenericTest
{
    private const string Values = "values";

    public override string Name => "accepted_values";

    public override IReadOnlyList<string> Arguments { get; } = [Values, "quote"];

    public override string? MainArgument => Values;

    public override string? Sql(TestScope test)
    {
        if (test.Column is not { } column || test.Rows is not { } rows)
            return null;
        var values = test.Items(Values);
        if (values.Count == 0)
        {
            test.Error(test.Test.Settings.At, "the test 'accepted_values' names the values: {accepted_values: {values: [a, b]}}.");
            return null;
        }

        var isText = test.Test.On.Find(test.Test.Column!)?.Type == "VARCHAR";
        var list = string.Join(", ", values.Select(value => Literal(value, isText)));
        return $"select {column} as value, count(*) as row_count\nfrom {rows}\nwhere {column} not in ({list})\ngroup by {column}";
    }

    private static string Literal(Node value, bool isText) =>
        !isText && value.Kind is (NodeKind.Number or NodeKind.Boolean) ? value.Text : $"'{value.Text.Replace("'", "''", StringComparison.Ordinal)}'";
}
