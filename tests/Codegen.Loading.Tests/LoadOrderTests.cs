using Codegen.Contracts;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Lake;
using Codegen.Loading.Tests.Support;

namespace Codegen.Loading.Tests;

public sealed class LoadOrderTests
{
    private static readonly StreamDefinition Orders = Streams.Of("orders", ["id"], Streams.Column("id", ColumnType.Integer));

    [Fact]
    public async Task Commits_of_all_lanes_load_by_time_then_lane_and_rows_are_numbered_in_that_order()
    {
        using var fixture = new LoadFixture();
        await CommitAsync(fixture, Lanes.Batch, 0, 1, 2);
        await CommitAsync(fixture, Lanes.Batch, 20, 5);
        await CommitAsync(fixture, Lanes.Callback, 10, 4);
        await CommitAsync(fixture, Lanes.Callback, 20, 6);
        await CommitAsync(fixture, Lanes.Batch, 20, 7);
        var report = await fixture.LoadAsync(Orders);

        Assert.Equal((6, 5, 5), (report.Streams[0].Rows, report.Streams[0].Files, report.Streams[0].Commits));
        Assert.Equal(["0|1|1", "1|2|1", "2|4|1", "3|5|2", "4|7|3", "5|6|2"], await fixture.QueryAsync("SELECT _seq, id, _commit FROM raw.test__orders ORDER BY _seq"));
    }

    [Fact]
    public async Task A_second_load_loads_only_what_is_new_and_goes_on_counting()
    {
        using var fixture = new LoadFixture();
        await CommitAsync(fixture, Lanes.Batch, 0, 1, 2);
        await fixture.LoadAsync(Orders);
        await CommitAsync(fixture, Lanes.Batch, 1, 3);
        var second = await fixture.LoadAsync(Orders);
        var third = await fixture.LoadAsync(Orders);

        Assert.Equal((1, 1), (second.Rows, second.Streams[0].Commits));
        Assert.Equal((0, 0), (third.Rows, third.Streams[0].Commits));
        Assert.Equal(["0|1|1", "1|2|1", "2|3|2"], await fixture.QueryAsync("SELECT _seq, id, _load FROM raw.test__orders ORDER BY _seq"));
    }

    [Fact]
    public async Task Files_of_a_commit_load_in_its_order_whatever_the_size_of_a_transaction()
    {
        List<string[]> tables = [];
        foreach (var files in new[] { 1, 2, 128 })
        {
            using var fixture = new LoadFixture { Options = new LoaderOptions { SpoolFolder = "", BatchFiles = files } };
            for (var i = 0; i < 5; i++)
                await CommitAsync(fixture, Lanes.Batch, i, (i * 2), (i * 2) + 1);
            await fixture.LoadAsync(Orders);
            tables.Add(await fixture.QueryAsync("SELECT _seq, id, _commit, _row FROM raw.test__orders ORDER BY _seq"));
        }

        Assert.Equal(tables[0], tables[1]);
        Assert.Equal(tables[0], tables[2]);
        Assert.Equal("9|9|5|1", tables[0][9]);
    }

    [Fact]
    public async Task A_file_that_two_commits_name_counts_for_both()
    {
        using var fixture = new LoadFixture();
        await CommitAsync(fixture, Lanes.Batch, 0, 1, 2);
        await CommitAsync(fixture, Lanes.Callback, 0, 1, 2);
        await fixture.LoadAsync(Orders);

        Assert.Equal(["0|1", "1|2", "2|1", "3|2"], await fixture.QueryAsync("SELECT _seq, id FROM raw.test__orders ORDER BY _seq"));
        Assert.Equal(["1|2"], await fixture.QueryAsync("SELECT count(DISTINCT file), count(*) FROM raw.load_log"));
    }

    [Fact]
    public async Task Two_connections_of_one_source_share_a_table_and_nothing_else()
    {
        using var fixture = new LoadFixture();
        foreach (var connection in new[] { "eu", "us" })
            await fixture.Lake.CommitAsync(new StreamId("test", connection, "orders"), Orders.Schema, ["""{"id":1}""", """{"id":2}"""], new Landed());
        var report = await fixture.Loader.LoadAsync([new LoadSource("test", "eu", [Orders]), new LoadSource("test", "us", [Orders])], null, TestContext.Current.CancellationToken);

        Assert.Equal([2L, 2L], report.Streams.Select(stream => stream.Rows));
        Assert.Equal(
            ["eu|0|1|1", "eu|1|2|1", "us|0|1|1", "us|1|2|1"],
            await fixture.QueryAsync("SELECT _connection, _seq, id, _commit FROM raw.test__orders ORDER BY _connection, _seq"));
    }

    [Fact]
    public async Task Every_table_is_there_before_anything_is_loaded()
    {
        var empty = Streams.Of("empty", ["id"], Streams.Column("id", ColumnType.Integer));
        using var fixture = new LoadFixture();
        await fixture.LoadAsync(Orders, empty);

        Assert.Equal(["0"], await fixture.QueryAsync("SELECT count(*) FROM raw.test__empty"));
        Assert.Equal(
            ["id BIGINT, _connection VARCHAR, _partition VARCHAR, _key VARCHAR, _version TIMESTAMP WITH TIME ZONE, _op VARCHAR, _origin VARCHAR, _at TIMESTAMP WITH TIME ZONE, _hash VARCHAR, _extra JSON, _load BIGINT, _seq BIGINT, _commit BIGINT, _file VARCHAR, _row BIGINT"],
            await fixture.QueryAsync("SELECT string_agg(column_name || ' ' || data_type, ', ' ORDER BY column_index) FROM duckdb_columns() WHERE table_name = 'test__orders'"));
    }

    [Fact]
    public async Task A_stream_without_columns_keeps_its_records_in_extra()
    {
        var bare = Streams.Of("bare", []);
        using var fixture = new LoadFixture();
        await fixture.LandAsync(bare, """{"a":1,"b":{"c":"d"}}""", "{}");
        await fixture.LoadAsync(bare);

        Assert.Equal(["""{"a":1,"b":{"c":"d"}}""", "∅"], await fixture.QueryAsync("SELECT _extra FROM raw.test__bare ORDER BY _row"));
    }

    [Fact]
    public async Task Drift_is_counted_by_field_and_kind_over_all_transactions()
    {
        using var fixture = new LoadFixture { Options = new LoaderOptions { SpoolFolder = "", BatchFiles = 1 } };
        await fixture.LandAsync(Orders, """{"id":1,"x":1}""", """{"id":"one"}""", """{"id":2,"x":null}""");
        await fixture.LandAsync(Orders, """{"id":1.5,"x":1,"y\"'":[]}""", """{"id":4}""");
        var report = await fixture.LoadAsync(Orders);

        Assert.Equal(
            [new FieldDrift("id", DriftKind.Unfit, 2), new FieldDrift("x", DriftKind.Unknown, 3), new FieldDrift("y\"'", DriftKind.Unknown, 1)],
            report.Streams[0].Drift);
    }

    private static Task CommitAsync(LoadFixture fixture, string lane, int second, params int[] ids) => fixture.Lake.CommitAsync(
        LoadFixture.Id(Orders),
        Orders.Schema,
        ids.Select(id => $"{{\"id\":{id}}}"),
        new Landed { Lane = lane, At = TestLake.Start.AddSeconds(second) });
}
