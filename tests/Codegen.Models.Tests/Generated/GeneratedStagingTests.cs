namespace Codegen.Models.Tests.Generated;

/// <summary>What the generator writes compiles and says the truth about rows, whatever a document calls its fields.</summary>
public sealed class GeneratedStagingTests
{
    [Fact]
    public async Task Any_name_of_a_field_is_a_column_that_holds_its_value_from_the_raw_table_to_the_newest_row()
    {
        await using var staged = await StagedSource.OpenAsync();
        var texts = staged.Fields.Where(column => column.Type == "VARCHAR").ToList();
        Assert.True(texts.Count > 40);
        await staged.AddAsync("k", 1, 1, values: [.. texts.Select((column, at) => (column.Name, $"'v{at}'"))]);

        foreach (var model in new[] { "stg_shop__things_log", "stg_shop__things" })
        {
            var columns = staged.Manifest.Model(model).Config.Codegen.Columns.Skip(3).Take(staged.Fields.Count).Where(column => column.Type == "VARCHAR");
            var values = await staged.ReadAsync($"select {string.Join(", ", columns.Select(column => staged.Ident(column.Name)))} from staging.{model}");
            Assert.Equal([string.Join('|', texts.Select((_, at) => $"v{at}"))], values);
        }
    }

    [Fact]
    public async Task Every_column_of_the_log_leads_back_to_its_field()
    {
        await using var staged = await StagedSource.OpenAsync();
        var log = staged.Manifest.Model("stg_shop__things_log").Config.Codegen.Columns;

        Assert.Equal(
            staged.Fields.Select(field => field.Name),
            log.Skip(3).Take(staged.Fields.Count).Select(column => column.Lineage.Single().Column));
        Assert.Equal(("TIMESTAMP WITH TIME ZONE", "TIMESTAMP WITH TIME ZONE", "BOOLEAN"), (TypeOf("made"), TypeOf("seen_at"), TypeOf("is_deleted")));
        var made = staged.Fields.Single(column => column.Name == "made");
        Assert.Equal(("BIGINT", "/data/*/made", "/components/schemas/thing/properties/made"), (made.Type, made.Pointer, made.Document));

        string TypeOf(string name) => log.Single(column => column.Name == name).Type;
    }

    [Fact]
    public async Task Epochs_become_instants_and_a_number_that_is_none_becomes_null_without_failing_the_view()
    {
        await using var staged = await StagedSource.OpenAsync();
        (string, string)[] numbers =
        [
            ("0", "0"), ("1767225600", "1767225600123"), ("-62135596800", "-62135596800000"), ("253402300799", "253402300799999"), ("253402300800", "253402300800000"),
            ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"), ("null", "null"),
        ];
        foreach (var ((s, ms), at) in numbers.Select((number, at) => (number, at)))
            await staged.AddAsync($"k{at}", 1, at, values: [("made", s), ("seen_at", ms), ("id", "1")]);

        var rows = await staged.ReadAsync("select strftime(made at time zone 'UTC', '%Y-%m-%d %H:%M:%S'), strftime(seen_at at time zone 'UTC', '%Y-%m-%d %H:%M:%S.%g'), id from staging.stg_shop__things order by _seq");

        Assert.Equal(
            [
                "1970-01-01 00:00:00|1970-01-01 00:00:00.000|1", "2026-01-01 00:00:00|2026-01-01 00:00:00.123|1", "0001-01-01 00:00:00|0001-01-01 00:00:00.000|1",
                "9999-12-31 23:59:59|9999-12-31 23:59:59.999|1", "∅|∅|1", "∅|∅|1", "∅|∅|1", "∅|∅|1",
            ],
            rows);
    }

    [Fact]
    public async Task The_newest_version_counts_and_a_deleted_record_is_gone_until_it_comes_back()
    {
        await using var staged = await StagedSource.OpenAsync();
        await staged.AddAsync("late", 5, 1, values: ("id", "5"));
        await staged.AddAsync("late", 3, 2, values: ("id", "3"));
        await staged.AddAsync("tied", 5, 4, values: ("id", "1"));
        await staged.AddAsync("tied", 5, 3, values: ("id", "2"));
        await staged.AddAsync("gone", 1, 5, values: ("id", "1"));
        await staged.AddAsync("gone", 2, 6, "delete");
        await staged.AddAsync("back", 2, 7, "delete");
        await staged.AddAsync("back", 3, 8, values: ("id", "9"));

        Assert.Equal(["back|9", "late|5", "tied|1"], await staged.ReadAsync("select _key, id from staging.stg_shop__things order by _key"));
        Assert.Equal(["8|2"], await staged.ReadAsync("select count(*), count(*) filter (is_deleted) from staging.stg_shop__things_log"));
    }
}
