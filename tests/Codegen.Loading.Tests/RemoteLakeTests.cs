using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Lake;
using Codegen.Loading.Tests.Support;

namespace Codegen.Loading.Tests;

public sealed class RemoteLakeTests
{
    private static readonly StreamDefinition Orders = Streams.Of("orders", ["id"], Streams.Column("id", ColumnType.Integer));

    [Fact]
    public async Task Files_are_brought_to_the_spool_a_batch_at_a_time_and_taken_away_again()
    {
        using var fixture = new LoadFixture();
        for (var i = 0; i < 5; i++)
            await fixture.Lake.CommitAsync(LoadFixture.Id(Orders), Orders.Schema, [$"{{\"id\":{i % 2}}}"], new Landed { Lane = Lane(i) });
        Directory.CreateDirectory(fixture.Lake.Spool);
        await File.WriteAllTextAsync(Path.Combine(fixture.Lake.Spool, "left by a dead loader"), "", TestContext.Current.CancellationToken);
        var progress = new SpoolProgress(fixture.Lake.Spool);
        var loader = new Loader(fixture.Warehouse, new RemoteStore(fixture.Lake.Store), new LoaderOptions { SpoolFolder = fixture.Lake.Spool, BatchFiles = 2 });
        await loader.LoadAsync([LoadFixture.Source(Orders)], progress, TestContext.Current.CancellationToken);

        Assert.Equal(["loading 0 0", "loaded 2 0", "loading 2 0", "loaded 4 0", "loading 4 0", "loaded 5 0"], progress.Seen);
        Assert.False(Directory.Exists(fixture.Lake.Spool));
        Assert.Equal(["5"], await fixture.QueryAsync("SELECT count(*) FROM raw.test__orders"));
    }

    private static string Lane(int i) => i % 2 == 0 ? Lanes.Batch : Lanes.Callback;

    /// <summary>Notes each report, and how many files the spool holds then.</summary>
    private sealed class SpoolProgress(string spool) : IProgress<LoadProgress>
    {
        public List<string> Seen { get; } = [];

        public void Report(LoadProgress value)
        {
            var files = Directory.Exists(spool) ? Directory.EnumerateFiles(spool, "*", SearchOption.AllDirectories).Count() : 0;
            Seen.Add($"{value.Phase} {value.Rows} {files}");
        }
    }
}
