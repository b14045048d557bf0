using Codegen.Contracts;
using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Connections;
using Codegen.Ingestion.Progress;
using Codegen.Ingestion.Reports;
using Codegen.Ingestion.Tests.Provider;
using Codegen.Lake;
using Codegen.Lake.Stores;

namespace Codegen.Ingestion.Tests.Runs;

/// <summary>A lake in a temporary folder, and runs into it.</summary>
public sealed class TestLake : IProgress<IngestEvent>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ingestion").FullName;

    public TestLake() => Store = new FolderObjectStore(Path.Combine(_folder, "lake"));

    public IObjectStore Store { get; set; }

    public string Spool => Path.Combine(_folder, "spool");

    public TimeProvider Time { get; set; } = TimeProvider.System;

    public long? CommitBytes { get; set; }

    public List<IngestEvent> Events { get; } = [];

    public Action<IngestEvent>? Heard { get; set; }

    /// <summary>Fast retries: the tests' own patience is short.</summary>
    public HttpSettings Http { get; set; } = new() { RetryBase = TimeSpan.FromMilliseconds(1), RetryCap = TimeSpan.FromMilliseconds(5) };

    public ConnectionSettings Connection(FakeProvider provider, string name = "shop") =>
        new() { Connection = name, Server = provider.Address, AllowPrivate = true, Http = Http };

    public Task<IngestReport> RunAsync(GeneratedConnector connector, FakeProvider provider) => RunAsync(connector, Connection(provider));

    public Task<IngestReport> RunAsync(GeneratedConnector connector, ConnectionSettings settings) =>
        new Ingestor(connector, settings, new IngestServices
        {
            Lake = Store,
            SpoolFolder = Spool,
            Time = Time,
            Seed = 1,
            CommitBytes = CommitBytes,
            Progress = this,
        }).RunAsync(TestContext.Current.CancellationToken);

    public async Task<List<Commit>> CommitsAsync(string stream, string connection = "shop")
    {
        List<Commit> commits = [];
        await foreach (var commit in new CommitLog(Store, new StreamId("shop", connection, stream), Lanes.Batch).ReadAsync(0, TestContext.Current.CancellationToken))
            commits.Add(commit);
        return commits;
    }

    /// <summary>The rows of all committed files, in load order.</summary>
    public async Task<List<LakeRow>> RowsAsync(string stream, string connection = "shop")
    {
        List<LakeRow> rows = [];
        foreach (var commit in await CommitsAsync(stream, connection))
        {
            foreach (var file in commit.Files)
                rows.AddRange(LakeRow.Read(Store.LocalPath(file.Key)!));
        }

        return rows;
    }

    public void Report(IngestEvent value)
    {
        lock (Events)
            Events.Add(value);
        Heard?.Invoke(value);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
