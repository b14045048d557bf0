namespace Codegen.Models.DataTests;

/// <summary>
/// No value of the column, or of several columns together, stands twice. Finds the values that do, and how often. A null in a single column
/// is no value; of several columns it is one, for a key with holes is none.
/// </summary>
internal sealed class UniqueTest : GenericTest
{
    private const string Columns = "columns";

    public override string Name => "unique";

    public override IReadOnlyList<string> Arguments { get; } = [Columns];

    public override string? MainArgument => Columns;

    public override string Label(PlannedTest test) =>
        test.Column ?? string.Join('_', test.Settings.Arguments.GetValueOrDefault(Columns)?.Value.Items.Select(item => item.Text) ?? []);

    public override string? Sql(TestScope test)
    {
        if (test.Test.Column is { } single && test.Rows is { } tested)
            return Query(TestScope.Quote(single), tested, $"where {TestScope.Quote(single)} is not null\n");
        if (test.Columns(Columns) is not { } columns || test.Rows is not { } rows)
            return null;
        if (columns.Count > 0)
            return Query(TestScope.Quote(columns), rows, "");
        test.Error(test.Test.Settings.At, "a model's test 'unique' names its columns: {unique: {columns: [a, b]}}.");
        return null;
    }

    private static string Query(string columns, string rows, string where) =>
        $"select {columns}, count(*) as row_count\nfrom {rows}\n{where}group by {columns}\nhaving count(*) > 1";
}
