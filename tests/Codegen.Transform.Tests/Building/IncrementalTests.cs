using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;
using Codegen.Transform.Planning;
using Codegen.Transform.Tests.Support;

namespace Codegen.Transform.Tests.Building;

public sealed class IncrementalTests
{
    private const string All = "SELECT id, amount FROM raw.events";
    private const string New = "SELECT id, amount FROM raw.events WHERE id > (SELECT coalesce(max(id), 0) FROM marts.growing) - 1";

    [Fact]
    public async Task Rows_replace_those_of_the_same_key()
    {
        using var fixture = await EventsAsync("(1, 1), (2, 2)");
        Assert.Equal("2|2|built from all rows", Text(await fixture.RunAsync(Growing("id"))));
        await fixture.ExecuteAsync("UPDATE raw.events SET amount = 20 WHERE id = 2", "UPDATE raw.events SET amount = 10 WHERE id = 1", "INSERT INTO raw.events VALUES (3, 3)");
        Assert.Equal("2|3|", Text(await fixture.RunAsync(Growing("id"))));
        Assert.Equal(["1|1", "2|20", "3|3"], await fixture.QueryAsync("SELECT * FROM marts.growing ORDER BY id"));
        var refreshed = await fixture.RunAsync(Growing("id").Build(), new RunRequest(RunVerb.Run) { FullRefresh = true }, null);
        Assert.Equal("3|3|built from all rows", Text(refreshed));
        Assert.Equal(["1|10", "2|20", "3|3"], await fixture.QueryAsync("SELECT * FROM marts.growing ORDER BY id"));
    }

    [Fact]
    public async Task Without_a_key_rows_are_appended()
    {
        using var fixture = await EventsAsync("(1, 1)");
        await fixture.RunAsync(Growing());
        Assert.Equal("1|2|", Text(await fixture.RunAsync(Growing())));
    }

    [Fact]
    public async Task Changed_columns_are_an_error_that_says_what_to_do_and_lose_nothing()
    {
        using var fixture = await EventsAsync("(1, 1)");
        await fixture.RunAsync(Growing("id"));
        var changed = Growing("id").Change("growing", node => WithColumns(node, ("id", "INTEGER"), ("total", "BIGINT")));
        Assert.Equal(
            "error: models/marts/growing.sql(2,1): error CG4506: growing: its columns are no longer the table's: now total BIGINT, in the table "
            + "amount INTEGER. The table is unchanged. To build it anew from all rows that its sources hold: codegen models run --full-refresh --select growing.",
            Text(await fixture.RunAsync(changed)));
        Assert.Equal(["1|1"], await fixture.QueryAsync("SELECT * FROM marts.growing"));
    }

    [Fact]
    public async Task A_key_that_is_none_is_an_error_in_the_first_build_and_in_later_ones()
    {
        using var fixture = await EventsAsync("(1, 1), (1, 2), (NULL, 3)");
        const string message = "CG4507: growing: by its unique key (id) 1 keys stand in more than one row, and 1 rows have no key.";
        Assert.Contains(message, Text(await fixture.RunAsync(Growing("id"))), StringComparison.Ordinal);
        await fixture.ExecuteAsync("CREATE SCHEMA IF NOT EXISTS marts", "CREATE TABLE marts.growing AS SELECT 0 AS id, 0 AS amount", "DELETE FROM marts.growing");
        await fixture.ExecuteAsync("INSERT INTO raw.events VALUES (1, 1)");
        Assert.Contains("CG4507: growing: by its unique key (id) 1 keys", Text(await fixture.RunAsync(Growing("id"))), StringComparison.Ordinal);
        Assert.Equal(["0"], await fixture.QueryAsync("SELECT count(*) FROM marts.growing"));
    }

    private static ManifestBuilder Growing(params string[] key) =>
        new ManifestBuilder().Model("growing", Materializations.Incremental, All, [], node => WithColumns(
            node with
            {
                Config = node.Config with
                {
                    UniqueKey = key,
                    Codegen = node.Config.Codegen with { IncrementalCode = New },
                },
            },
            ("id", "INTEGER"),
            ("amount", "INTEGER")));

    private static ManifestNode WithColumns(ManifestNode node, params (string Name, string Type)[] columns) => node with
    {
        Config = node.Config with
        {
            Codegen = node.Config.Codegen with
            {
                Columns = [.. columns.Select(column => new BoundColumn { Name = column.Name, Type = column.Type })],
            },
        },
    };

    private static async Task<RunFixture> EventsAsync(string rows)
    {
        var fixture = new RunFixture();
        await fixture.ExecuteAsync("CREATE SCHEMA raw", "CREATE TABLE raw.events (id INTEGER, amount INTEGER)", $"INSERT INTO raw.events VALUES {rows}");
        return fixture;
    }

    private static string Text(RunResults results)
    {
        var result = results.Results.Single();
        return result.Status == NodeStatus.Success
            ? $"{result.AdapterResponse.RowsAffected}|{result.AdapterResponse.RowCount}|{result.Message}"
            : $"{result.Status}: {result.Message}";
    }
}
