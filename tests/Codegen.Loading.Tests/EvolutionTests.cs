using Codegen.Contracts;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Schemas;
using Codegen.Lake;
using Codegen.Loading.Tests.Support;

namespace Codegen.Loading.Tests;

public sealed class EvolutionTests
{
    private static readonly StreamDefinition Before = Streams.Of("orders", ["id"], Streams.Column("id", ColumnType.Integer));

    private static readonly StreamDefinition After = Streams.Of(
        "orders",
        ["id"],
        Streams.Column("id", ColumnType.Integer),
        Streams.Column("count", ColumnType.Integer),
        Streams.Column("a'm\"o/u~nt", ColumnType.Decimal),
        Streams.Column("note", ColumnType.Text),
        Streams.Column("at", ColumnType.Timestamp),
        Streams.Column("paid", ColumnType.Boolean),
        Streams.Column("lines", ColumnType.Json));

    private static readonly string[] Records =
    [
        """{"id":1,"count":7,"a'm\"o/u~nt":12345678.91,"note":"x","at":"2026-11-22T10:00:00Z","paid":true,"lines":[1]}""",
        """{"id":2,"count":1.7,"a'm\"o/u~nt":0.12345678901234567,"note":null,"at":"soon","paid":"true","lines":{"n":12345678901234567890123},"other":{"z":1}}""",
        """{"id":3,"count":"7","a'm\"o/u~nt":123456789012345678.123456789,"note":"","at":null,"paid":null,"lines":null}""",
        """{"id":4}""",
        """{"id":5,"other":2}""",
    ];

    private const string Everything = "SELECT id, count, \"a'm\"\"o/u~nt\", note, \"at\", paid, lines, _key, _extra, _seq FROM raw.test__orders ORDER BY _seq";

    [Fact]
    public async Task A_new_column_is_filled_with_what_extra_kept_exactly_as_a_rebuild_fills_it()
    {
        using var fixture = new LoadFixture();
        await fixture.LandAsync(Before, Records);
        await fixture.LoadAsync(Before);
        var report = await fixture.LoadAsync(After);
        var evolved = await fixture.QueryAsync(Everything);
        await fixture.Loader.RebuildAsync("test", After, null, TestContext.Current.CancellationToken);
        var rebuilt = await fixture.QueryAsync(Everything);

        Assert.Equal(["count", "a'm\"o/u~nt", "note", "at", "paid", "lines"], report.Streams[0].AddedColumns);
        Assert.Equal(
            [
                """1|7|12345678.910000000000|x|2026-11-22T10:00:00Z|true|[1]|1|∅|0""",
                """2|∅|∅|∅|∅|∅|{"n":12345678901234567890123}|2|{"other":{"z":1},"count":"1.7","a'm\"o/u~nt":"0.12345678901234567","at":"soon","paid":"true"}|1""",
                """3|∅|123456789012345678.123456789000||∅|∅|∅|3|{"count":"7"}|2""",
                "4|∅|∅|∅|∅|∅|∅|4|∅|3",
                """5|∅|∅|∅|∅|∅|∅|5|{"other":2}|4""",
            ],
            rebuilt);
        Assert.Equal(rebuilt.Select(Sorted), evolved.Select(Sorted));
    }

    [Fact]
    public async Task Without_long_numbers_a_new_column_is_filled_without_reading_the_lake_again()
    {
        using var fixture = new LoadFixture();
        string[] records = [.. Records.Select(record => record.Replace("0.12345678901234567", "\"1\"", StringComparison.Ordinal).Replace("678.123456789", "", StringComparison.Ordinal).Replace("12345678901234567890123", "1.5", StringComparison.Ordinal))];
        await fixture.LandAsync(Before, records);
        await fixture.LoadAsync(Before);
        await fixture.LoadAsync(After);
        var evolved = await fixture.QueryAsync(Everything);
        Assert.Equal(["1"], await fixture.QueryAsync("SELECT max(_load) FROM raw.test__orders"));
        await fixture.Loader.RebuildAsync("test", After, null, TestContext.Current.CancellationToken);

        Assert.Equal((await fixture.QueryAsync(Everything)).Select(Sorted), evolved.Select(Sorted));
    }

    [Fact]
    public async Task Files_that_landed_before_the_document_grew_load_like_those_after()
    {
        using var old = new LoadFixture();
        await old.LandAsync(Before, Records);
        await old.LoadAsync(After);
        using var young = new LoadFixture();
        await young.LandAsync(After, Records);
        await young.LoadAsync(After);

        Assert.Equal((await young.QueryAsync(Everything)).Select(Sorted), (await old.QueryAsync(Everything)).Select(Sorted));
    }

    [Fact]
    public async Task A_changed_type_is_refused_and_the_message_names_the_rebuild()
    {
        using var fixture = new LoadFixture();
        await fixture.LandAsync(Before, """{"id":1}""");
        await fixture.LoadAsync(Before);
        await fixture.LandAsync(Before, """{"id":2}""");
        var changed = Streams.Of("orders", ["id"], Streams.Column("id", ColumnType.Text));
        var fine = Streams.Of("fine", ["id"], Streams.Column("id", ColumnType.Text));
        await fixture.LandAsync(fine, """{"id":"1"}""");
        var report = await fixture.Loader.LoadAsync([LoadFixture.Source(changed, fine)], null, TestContext.Current.CancellationToken);

        var failure = Assert.Single(report.Failures);
        Assert.Equal(("CG3011", Failure.Findings), (failure.Error.Code, failure.Error.Failure));
        Assert.Equal(
            "raw.test__orders: the document now says that column id is VARCHAR; the table has BIGINT. Nothing was loaded. Run codegen load --rebuild orders, which reads the records again from the lake and then replaces the table; or pin the type in the mapping.",
            failure.Error.Message);
        Assert.Equal(["1"], await fixture.QueryAsync("SELECT id FROM raw.test__orders"));
        Assert.Equal(["1"], await fixture.QueryAsync("SELECT id FROM raw.test__fine"));

        await fixture.Loader.RebuildAsync("test", changed, null, TestContext.Current.CancellationToken);
        await fixture.LoadAsync(changed, fine);
        Assert.Equal(["0|1|3", "1|2|4"], await fixture.QueryAsync("SELECT _seq, id, _load FROM raw.test__orders ORDER BY _seq"));
        Assert.Equal(["3|1", "4|1"], await fixture.QueryAsync("SELECT load, count(*) FROM raw.load_log WHERE stream = 'orders' GROUP BY 1 ORDER BY 1"));
    }

    [Fact]
    public async Task A_rebuild_that_would_lose_values_leaves_the_table_alone()
    {
        var text = Streams.Of("orders", ["id"], Streams.Column("id", ColumnType.Text));
        using var fixture = new LoadFixture();
        await fixture.LandAsync(text, """{"id":"1"}""", """{"id":"one"}""");
        await fixture.LoadAsync(text);
        var error = await Assert.ThrowsAsync<CodegenException>(() => fixture.Loader.RebuildAsync("test", Before, null, TestContext.Current.CancellationToken));

        Assert.Equal(("CG3013", Failure.Findings), (error.Code, error.Failure));
        Assert.Contains("column id would hold 1 values instead of 2", error.Message, StringComparison.Ordinal);
        Assert.Equal(["1", "one"], await fixture.QueryAsync("SELECT id FROM raw.test__orders ORDER BY _seq"));
    }

    [Fact]
    public async Task A_rebuild_gives_every_row_of_every_connection_its_number_again()
    {
        using var fixture = new LoadFixture { Options = new LoaderOptions { SpoolFolder = "", BatchFiles = 2 } };
        var sources = new[] { new LoadSource("test", "eu", [Before]), new LoadSource("test", "us", [Before]) };
        async Task LandAsync(string connection, string lane, int second, int id) => await fixture.Lake.CommitAsync(
            new StreamId("test", connection, "orders"), Before.Schema, [$"{{\"id\":{id}}}", $"{{\"id\":{id + 1}}}"], new Landed { Lane = lane, At = TestLake.Start.AddSeconds(second) });

        await LandAsync("eu", Lanes.Batch, 10, 10);
        await LandAsync("us", Lanes.Batch, 10, 20);
        await fixture.Loader.LoadAsync(sources, null, TestContext.Current.CancellationToken);

        // A commit whose time lies before one that is loaded already: only the load log knows where it came in.
        await LandAsync("eu", Lanes.Callback, 5, 30);
        await LandAsync("eu", Lanes.Batch, 15, 40);
        await LandAsync("us", Lanes.Batch, 11, 50);
        await fixture.Loader.LoadAsync(sources, null, TestContext.Current.CancellationToken);
        const string rows = "SELECT _connection, _seq, id, _commit, _file, _row, _key, _hash FROM raw.test__orders ORDER BY 1, 2";
        var before = await fixture.QueryAsync(rows);
        var loads = await fixture.Loader.RebuildAsync("test", Before, null, TestContext.Current.CancellationToken);

        Assert.Equal([6L, 4L], loads.Select(load => load.Rows));
        Assert.Equal(before, await fixture.QueryAsync(rows));
        Assert.Equal(["30", "31"], await fixture.QueryAsync("SELECT id FROM raw.test__orders WHERE _connection = 'eu' AND _seq IN (2, 3) ORDER BY 1"));
        Assert.Equal(["true"], await fixture.QueryAsync("SELECT count(DISTINCT _load) = 1 AND min(_load) = (SELECT min(load) FROM raw.load_log) FROM raw.test__orders"));
        Assert.Equal(0, (await fixture.Loader.LoadAsync(sources, null, TestContext.Current.CancellationToken)).Rows);
    }

    /// <summary>The order of names in <c>_extra</c> means nothing.</summary>
    private static string Sorted(string row) => string.Concat(row.Order());
}
