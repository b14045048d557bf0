namespace Codegen.Models.DataTests;

/// <summary>
/// The versions of each key follow one another without gap or overlap, none ends before it begins, and exactly the last one is open. With
/// <c>distinct_versions</c>, no version equals the one before it. Finds the versions that break this, and says how.
/// </summary>
internal sealed class Scd2IntegrityTest : GenericTest
{
    private const string Key = "unique_key";
    private const string DistinctVersions = "distinct_versions";
    private static readonly string[] Validity = ["valid_from", "valid_to"];

    public override string Name => "scd2_integrity";

    public override IReadOnlyList<string> Arguments { get; } = [Key, DistinctVersions];

    public override string? Sql(TestScope test)
    {
        if (KeyOf(test) is not { } key || test.Rows is not { } rows || !HasValidity(test))
            return null;
        var columns = TestScope.Quote(key);
        var repeats = Repeats(test);
        return $$"""
            with versions as (
              select {{columns}}, valid_from, valid_to,
                lead(valid_from) over (partition by {{columns}} order by valid_from, valid_to) as next_from,
                {{repeats}} as repeats
              from {{rows}}
            )
            select {{columns}}, valid_from, valid_to,
              case
                when valid_from is null then 'no beginning'
                when valid_to <= valid_from then 'ends before it begins'
                when valid_to is null and next_from is not null then 'open, but not the last'
                when valid_to is not null and next_from is null then 'the last, but not open'
                when valid_to < next_from then 'gap'
                when valid_to > next_from then 'overlap'
                else 'equals the version before it'
              end as fault
            from versions
            where valid_from is null
              or valid_to <= valid_from
              or (valid_to is null) <> (next_from is null)
              or valid_to <> next_from
              or repeats
            """;
    }

    private static IReadOnlyList<string>? KeyOf(TestScope test)
    {
        if (test.Columns(Key) is not { } named)
            return null;
        var key = named.Count > 0 ? named : test.Test.Model?.Rendered.Model.UniqueKey ?? [];
        if (key.Count > 0)
            return key;
        test.Error(test.Test.Settings.At, "the test 'scd2_integrity' needs the model's unique_key, or one of its own: {scd2_integrity: "
            + "{unique_key: [id]}}.");
        return null;
    }

    private static bool HasValidity(TestScope test)
    {
        var missing = Validity.FirstOrDefault(name => test.Test.On.Find(name) is null);
        if (missing is not null)
            test.MissingColumn(test.Test.Settings.At, missing, test.Test.On);
        return missing is null;
    }

    /// <summary>Whether a version equals the one before it: known of histories only, for they know their attributes.</summary>
    private static string Repeats(TestScope test)
    {
        if (test.Text(DistinctVersions)?.Value != "true" || test.Test.Model is not { History: { } history } model)
            return "false";
        var key = TestScope.Quote(model.Rendered.Model.UniqueKey);
        var over = $"over (partition by {key} order by valid_from, valid_to)";
        var equal = history.Attributes.Append("is_deleted")
            .Select(TestScope.Quote)
            .Select(column => $"{column} is not distinct from lag({column}) {over}");
        return $"(row_number() {over} > 1 and {string.Join(" and ", equal)})";
    }
}
