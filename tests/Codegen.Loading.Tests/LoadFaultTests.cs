using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Schemas;
using Codegen.Lake;
using Codegen.Loading.Tests.Support;

namespace Codegen.Loading.Tests;

public sealed class LoadFaultTests
{
    private static readonly StreamDefinition Orders = Streams.Of("orders", ["id"], Streams.Column("id", ColumnType.Integer));

    [Fact]
    public async Task A_file_whose_bytes_changed_is_not_loaded()
    {
        using var fixture = new LoadFixture();
        var commit = await fixture.Lake.CommitAsync(LoadFixture.Id(Orders), Orders.Schema, ["""{"id":1}"""], new Landed());
        await File.AppendAllTextAsync(fixture.Lake.Store.LocalPath(commit.Files[0].Key)!, "x", TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<CodegenException>(() => fixture.LoadAsync(Orders));
        Assert.Equal("CG2041", error.Code);
        Assert.Equal(["0"], await fixture.QueryAsync("SELECT count(*) FROM raw.test__orders"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Fewer_or_more_rows_than_the_commit_promises_roll_the_whole_transaction_back(int promised)
    {
        using var fixture = new LoadFixture();
        var commit = await fixture.Lake.CommitAsync(LoadFixture.Id(Orders), Orders.Schema, ["""{"id":1}""", """{"id":2}"""], new Landed());
        var wrong = new CommitDraft { Writer = "w", At = TestLake.Start, Fingerprint = "f", Files = [commit.Files[0] with { Rows = promised }] };
        await new CommitLog(fixture.Lake.Store, LoadFixture.Id(Orders), Lanes.Batch).AppendAsync(wrong, TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<CodegenException>(() => fixture.LoadAsync(Orders));
        Assert.Equal(("CG3010", Failure.Terminal), (error.Code, error.Failure));
        Assert.Contains($"test.orders: commit 2 promises {promised} rows", error.Message, StringComparison.Ordinal);
        Assert.Equal(["0|0"], await fixture.QueryAsync("SELECT (SELECT count(*) FROM raw.test__orders), (SELECT count(*) FROM raw.load_log)"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Another_lake_than_the_one_that_was_loaded_is_refused(int commits)
    {
        using var fixture = new LoadFixture();
        await fixture.LandAsync(Orders, """{"id":1}""");
        await fixture.LandAsync(Orders, """{"id":2}""");
        await fixture.LoadAsync(Orders);
        Directory.Delete(fixture.Lake.Folder, recursive: true);
        for (var i = 0; i < commits; i++)
            await fixture.LandAsync(Orders, $$"""{"id":{{i + 7}}}""");

        var error = await Assert.ThrowsAsync<CodegenException>(() => fixture.LoadAsync(Orders));
        Assert.True(error.Code is "CG3012" or "CG2030", error.Message);
        Assert.Equal(["1", "2"], await fixture.QueryAsync("SELECT id FROM raw.test__orders ORDER BY _seq"));
    }

    [Fact]
    public async Task A_record_of_sixteen_megabytes_is_loaded()
    {
        var stream = Streams.Of("big", [], Streams.Column("text", ColumnType.Text), Streams.Column("more", ColumnType.Json));
        using var fixture = new LoadFixture { DuckDb = new() { MemoryLimit = 512_000_000, Threads = 2 } };
        var half = new string('x', 8_000_000);
        await fixture.LandAsync(stream, $$$"""{"text":"{{{half}}}","more":{"n":1.0000000000000000000001,"s":"{{{half}}}"}}""", """{"text":"y"}""");
        await fixture.LoadAsync(stream);

        Assert.Equal(["8000000|8000037", "1|∅"], await fixture.QueryAsync("SELECT length(text), length(more) FROM raw.test__big ORDER BY _row"));
    }
}
