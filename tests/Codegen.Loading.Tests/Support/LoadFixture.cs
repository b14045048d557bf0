using Codegen.Contracts;
using Codegen.Contracts.Connectors;
using Codegen.Warehouse;
using Codegen.Warehouse.DuckDb;

namespace Codegen.Loading.Tests.Support;

/// <summary>A lake, a DuckDB file and a loader between them.</summary>
internal sealed class LoadFixture(string lake = "lake") : IDisposable
{
    private IWarehouseSession? _reader;

    public TestLake Lake { get; } = new(lake);

    public LoaderOptions Options { get; init; } = new() { SpoolFolder = "" };

    public DuckDbOptions DuckDb { get; init; } = new();

    public IWarehouse Warehouse => new DuckDbWarehouse(Lake.WarehouseFile, DuckDb with { ReadableFolders = [Lake.Folder, Lake.Spool] });

    public Loader Loader => new(Warehouse, Lake.Store, Options with { SpoolFolder = Lake.Spool });

    public static StreamId Id(StreamDefinition stream, string connection = "test") => new("test", connection, stream.Name);

    public static LoadSource Source(params StreamDefinition[] streams) => new("test", "test", streams);

    /// <summary>Lands records as one commit of a stream.</summary>
    public Task LandAsync(StreamDefinition stream, params string[] records) =>
        Lake.CommitAsync(Id(stream), stream.Schema, records, new Landed());

    public async Task<LoadReport> LoadAsync(params StreamDefinition[] streams)
    {
        await CloseAsync();
        var report = await Loader.LoadAsync([Source(streams)], null, TestContext.Current.CancellationToken);
        foreach (var failure in report.Failures)
            throw failure.Error;
        return report;
    }

    /// <summary>A query's rows, values joined by <c>|</c>, null as <c>∅</c>.</summary>
    /// <remarks>The file stays open for the next query, and is closed before the next load: that opens it as it lies on the disk.</remarks>
    public async Task<string[]> QueryAsync(string sql)
    {
        _reader ??= await Warehouse.OpenAsync(TestContext.Current.CancellationToken);
        var rows = await _reader.ReadAsync(sql, TestContext.Current.CancellationToken);
        return [.. rows.Select(row => string.Join('|', row.Select(value => value ?? "∅")))];
    }

    public void Dispose()
    {
        CloseAsync().GetAwaiter().GetResult();
        Lake.Dispose();
    }

    private async Task CloseAsync()
    {
        if (_reader is not null)
            await _reader.DisposeAsync();
        _reader = null;
    }
}
