namespace Codegen.Models.DataTests;

/// <summary>Each value of the column stands in a field of another relation; null is let through. Finds the values that don't.</summary>
internal sealed class RelationshipsTest : GenericTest
{
    private const string To = "to";
    private const string Field = "field";

    public override string Name => "relationships";

    public override IReadOnlyList<string> Arguments { get; } = [To, Field];

    public override string Label(PlannedTest test)
    {
        var to = test.Settings.Arguments.GetValueOrDefault(To)?.Value.Text ?? "";
        var field = test.Settings.Arguments.GetValueOrDefault(Field)?.Value.Text ?? "";
        return $"{test.Column}__{to}_{field}";
    }

    public override string? Sql(TestScope test)
    {
        if (test.Column is not { } column || test.Rows is not { } rows)
            return null;
        if (test.Text(To) is not { } to || test.Text(Field) is not { } field)
        {
            if (!test.Test.Settings.Arguments.ContainsKey(To) || !test.Test.Settings.Arguments.ContainsKey(Field))
                test.Error(test.Test.Settings.At, "the test 'relationships' names the other relation and its field: {relationships: "
                    + "{to: ref('dim_customer'), field: customer_id}}.");
            return null;
        }

        if (test.Relation(to) is not { } other)
            return null;
        if (other.Find(field.Value) is not { } target)
        {
            test.MissingColumn(field.At, field.Value, other);
            return null;
        }

        var name = TestScope.Quote(target.Name);
        return $"select tested.{column}, count(*) as row_count\nfrom {rows} as tested\nwhere tested.{column} is not null\n"
            + $"  and not exists (select 1 from {other.Known.Sql} as other where other.{name} = tested.{column})\ngroup by tested.{column}";
    }
}
