using System.Globalization;
using Codegen.Yaml;

namespace Codegen.Models.DataTests;

/// <summary>The column holds no other values than those named; null is let through. Finds the others, and how often they stand there.</summary>
internal sealed class AcceptedValuesTest : GenericTest
{
    private const string Values = "values";

    public override string Name => "accepted_values";

    public override IReadOnlyList<string> Arguments { get; } = [Values];

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

        var type = test.Test.On.Find(test.Test.Column!)!.Type;
        if (IsNumeric(type) && values.FirstOrDefault(value => !decimal.TryParse(value.Text, CultureInfo.InvariantCulture, out _)) is { } wrong)
        {
            test.Error(test.Test.Settings.File.At(wrong.Start), $"'{wrong.Text}' is no value of '{test.Test.Column}', which is {type}.");
            return null;
        }

        var isText = type == "VARCHAR";
        var list = string.Join(", ", values.Select(value => Literal(value, isText)));
        return $"select {column} as value, count(*) as row_count\nfrom {rows}\nwhere {column} not in ({list})\ngroup by {column}";
    }

    private static bool IsNumeric(string type) =>
        type is "BIGINT" or "INTEGER" or "SMALLINT" or "TINYINT" or "HUGEINT" or "DOUBLE" or "FLOAT"
            || type.StartsWith("DECIMAL", StringComparison.Ordinal);

    private static string Literal(Node value, bool isText) =>
        !isText && value.Kind is (NodeKind.Number or NodeKind.Boolean) ? value.Text : $"'{value.Text.Replace("'", "''", StringComparison.Ordinal)}'";
}
