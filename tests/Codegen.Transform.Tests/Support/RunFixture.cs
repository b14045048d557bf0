using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;
using Codegen.Transform.Planning;
using Codegen.Transform.Running;
using Codegen.Warehouse;
using Codegen.Warehouse.DuckDb;

namespace Codegen.Transform.Tests.Support;

/// <summary>A DuckDB file, open until the test says otherwise, and a folder for seeds; gone after the test.</summary>
internal sealed class RunFixture : IDisposable
{
    private IWarehouseSession? _session;

    public string Root { get; } = Directory.CreateTempSubdirectory("codegen-transform-").FullName;

    public DuckDbWarehouse Warehouse => new(Path.Combine(Root, "warehouse.duckdb"), new DuckDbOptions { Threads = 1 });

    /// <summary>Lets another process have the file; the next call opens it again.</summary>
    public async Task CloseAsync()
    {
        if (_session is not null)
            await _session.DisposeAsync();
        _session = null;
    }

    public void Dispose()
    {
        CloseAsync().GetAwaiter().GetResult();
        Directory.Delete(Root, recursive: true);
    }

    public Task<RunResults> RunAsync(ManifestBuilder manifest, RunVerb verb = RunVerb.Build, params string[] select) =>
        RunAsync(manifest.Build(), new RunRequest(verb) { Select = select }, null);

    public async Task<RunResults> RunAsync(Manifest manifest, RunRequest request, IProgress<RunProgress>? progress)
    {
        await SessionAsync();
        return await Runner().RunAsync(RunPlanner.Plan(manifest, request), progress, TestContext.Current.CancellationToken);
    }

    public Runner Runner(int threads = 2) => new(
        Warehouse,
        new RunnerOptions { Root = Root, InvocationId = "test", Threads = threads, CompiledFile = node => $"target/compiled/{node.Path}" },
        TimeProvider.System);

    public async Task ExecuteAsync(params string[] statements)
    {
        var session = await SessionAsync();
        foreach (var statement in statements)
            await session.ExecuteAsync(statement, TestContext.Current.CancellationToken);
    }

    /// <summary>The rows of a query, values joined by <c>|</c>.</summary>
    public async Task<IReadOnlyList<string>> QueryAsync(string sql)
    {
        var session = await SessionAsync();
        var rows = await session.ReadAsync(sql, TestContext.Current.CancellationToken);
        return [.. rows.Select(row => string.Join("|", row.Select(value => value ?? "∅")))];
    }

    /// <summary>Each result as <c>name:status</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Statuses(RunResults results) =>
        [.. results.Results.Select(result => $"{result.UniqueId[(result.UniqueId.LastIndexOf('.') + 1)..]}:{result.Status}").Order(StringComparer.Ordinal)];

    private async Task<IWarehouseSession> SessionAsync() => _session ??= await Warehouse.OpenAsync(TestContext.Current.CancellationToken);
}
