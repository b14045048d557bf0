namespace Codegen.Models.DataTests;

/// <summary>No value of the column is null. Finds the rows where one is.</summary>
internal sealed class NotNullTest : GenericTest
{
    public override string Name => "not_null";

    public override string? Sql(TestScope test) =>
        test.Column is { } column && test.Rows is { } rows ? $"select *\nfrom {rows}\nwhere {column} is null" : null;
}
