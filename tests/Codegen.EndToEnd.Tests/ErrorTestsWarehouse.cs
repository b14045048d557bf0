using Codegen.EndToEnd.Tests.Harness;
using Codegen.Testing;
using DuckDB.NET.Data;

namespace Codegen.EndToEnd.Tests;

/// <summary>The warehouse's verbs: held files, questions right and wrong, loads at once, rebuilds, printed SQL.</summary>
public sealed class ErrorTestsWarehouse
{
    private const string Everything = """
        select 1.10::decimal(38,12) as price, 9007199254740993 as big, timestamptz '2026-01-02 03:04:05.678+02' as at, date '2026-01-02' as day,
          '{"a": [1, "x,y"]}'::json as doc, null as nothing, '' as empty, true as yes, [1, 2] as list, {'k': 'v'} as nested, 'a "b", c' as text
        """;

    [Fact]
    public async Task A_warehouse_that_another_process_holds_is_named_with_the_process()
    {
        using var workspace = Empty("held");
        using var holder = new DuckDBConnection($"Data Source={workspace.Warehouse}");
        holder.Open();
        foreach (var line in new[] { "load github", "query select\u00a01" })
        {
            var result = (await workspace.RunProcessAsync(line.Split(' '))).Expect(5);
            Assert.Contains($"CG3001: {workspace.Warehouse} is held by process {Environment.ProcessId}", result.Talk, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_question_before_the_first_load_says_what_to_do()
    {
        using var workspace = Empty("missing");
        var result = (await workspace.RunAsync("query", "select 1")).Expect(1);
        Assert.Contains("codegen sync", result.Talk, StringComparison.Ordinal);
        Assert.Empty(workspace.Written);
    }

    [Fact]
    public async Task Models_before_the_first_sync_are_told_once_what_to_do()
    {
        using var workspace = Empty("unsynced");
        foreach (var folder in new[] { "models", "generated" })
            Directory.CreateSymbolicLink(Path.Combine(workspace.Folder, folder), Path.Combine(RepositoryRoot.Path, folder));
        var result = (await workspace.RunAsync("models", "build")).Expect(1);
        Assert.Equal($"error CG9709: Nothing was synced yet: there is no {workspace.Warehouse}. Run: codegen sync\n", result.Talk);
        Assert.DoesNotContain("warehouse.duckdb", workspace.Written);
    }

    [Fact]
    public async Task A_wrong_question_fails_with_the_databases_own_words()
    {
        using var workspace = Empty("wrong-sql");
        (await workspace.RunAsync("load", "github")).Expect(0);
        (string Sql, string Expected)[] wrong =
        [
            ("selec 1", "syntax error"), ("from raw.github__isues", "github__issues"), ("select 1; select 2", "CG3"),
            ("drop table raw.github__issues", "CG3"), ("select 'x'::integer", "CG3"),
        ];
        foreach (var (sql, expected) in wrong)
        {
            var result = (await workspace.RunAsync("query", sql)).Expect(1);
            Assert.Contains(expected, result.Talk, StringComparison.Ordinal);
            Assert.StartsWith("error CG3", result.Talk, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", result.Talk, StringComparison.Ordinal);
            Assert.Empty(result.Output);
        }
    }

    [Fact]
    public async Task Answers_are_written_as_a_table_as_csv_and_as_json_and_a_reader_may_have_seen_enough()
    {
        using var workspace = Empty("formats");
        // No terminal here: no colours.
        Assert.DoesNotContain('\e', (await workspace.RunProcessAsync("load", "github")).Expect(0).Talk);
        foreach (var format in new[] { "table", "csv", "json" })
            Golden.Equal($"query.{format}.txt", (await workspace.RunProcessAsync("query", "--output", format, Everything)).Expect(0).Output);
        var result = (await workspace.RunShellAsync("codegen query --output csv 'select range as n from range(300000)' | head -2; exit ${PIPESTATUS[0]}")).Expect(0);
        Assert.Equal("n\n0\n", result.Output);
        Assert.Empty(result.Talk);
    }

    [Fact]
    public async Task Two_loads_at_once_load_everything_once_and_a_rebuild_changes_no_row()
    {
        await using var provider = await Played.Stripe.StartAsync();
        using var workspace = new Workspace("loads", $$"""
            profiles:
              dev: {lake: lake, warehouse: warehouse.duckdb}
            connections:
              stripe: {{Played.Stripe.Connection(provider.Address)}}
            """);
        (await workspace.RunAsync("ingest")).Expect(0);
        var loads = await Task.WhenAll(workspace.RunProcessAsync("load"), workspace.RunProcessAsync("load"));
        Assert.Contains(loads, load => load.ExitCode == 0);
        Assert.All(loads, load => Assert.True(load.ExitCode is 0 or 5, load.Talk));
        await Played.Stripe.AssertSyncedAsync(workspace, provider);
        Assert.Contains("nothing new", (await workspace.RunAsync("load")).Expect(0).Talk, StringComparison.Ordinal);

        const string Rows = "select _key, _version, _seq, _hash, amount from raw.stripe__charges order by _seq";
        var before = (await workspace.RunAsync("query", "--output", "csv", Rows)).Expect(0).Output;
        var rebuilt = (await workspace.RunAsync("load", "stripe.charges", "--rebuild")).Expect(0);
        Assert.Contains("350 of 350 rows accounted for.", rebuilt.Talk, StringComparison.Ordinal);
        Assert.Equal(before, (await workspace.RunAsync("query", "--output", "csv", Rows)).Expect(0).Output);
    }

    [Theory]
    [InlineData("duckdb", "read_ndjson")]
    [InlineData("snowflake", "VARIANT")]
    public async Task The_statements_of_a_load_are_printed_and_nothing_is_done(string dialect, string expected)
    {
        using var workspace = Empty("print");
        var printed = (await workspace.RunAsync("load", "github.issues", "--print-sql", dialect)).Expect(0);
        Assert.Contains(expected, printed.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(printed.Talk);
        Assert.Empty(workspace.Written);
    }

    private static Workspace Empty(string name) => new(name, "profiles: {dev: {lake: lake, warehouse: warehouse.duckdb}}");
}
