using System.Globalization;
using Codegen.Cli.Configuration;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;
using Codegen.Transform.Histories;
using Codegen.Transform.Planning;
using Codegen.Transform.Running;
using Codegen.Warehouse.DuckDb;

namespace Codegen.Cli.Stages;

/// <summary>Executes models and tests and tells a person what came of it.</summary>
/// <param name="config">The settings.</param>
/// <param name="project">The models.</param>
/// <param name="talk">Where lines go.</param>
internal sealed class TransformStage(CodegenConfig config, ModelProject project, Talk talk)
{
    /// <summary>The most nodes that are built at once, unless a person says otherwise.</summary>
    public const int DefaultThreads = 4;

    /// <summary>Runs a plan and writes <c>run_results.json</c>.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="threads">The most nodes that are built at once.</param>
    /// <param name="cancellationToken">Interrupts it; relations that are done stay.</param>
    /// <exception cref="CodegenException">CG9709: it reads sources, and nothing was synced yet.</exception>
    public async Task<RunResults> RunAsync(RunPlan plan, int threads, CancellationToken cancellationToken)
    {
        RequireSynced(plan.Steps.Select(step => step.Node));
        using var lines = new TransformLines(plan.Steps.Select(step => step.Node), talk, TimeProvider.System);
        var results = await new Runner(Warehouse(), Options(threads), TimeProvider.System).RunAsync(plan, lines, cancellationToken);
        ArtefactFile.Replace(Path.Combine(project.Target, "run_results.json"), RunResultsJson.Write(results));
        return results;
    }

    /// <summary>Makes histories anew from their logs.</summary>
    /// <param name="manifest">The models.</param>
    /// <param name="select">Which; none for all.</param>
    /// <param name="cancellationToken">Interrupts it; each history is as it was, or made anew.</param>
    public async Task<RunResults> RebuildAsync(Manifest manifest, IReadOnlyList<string> select, CancellationToken cancellationToken)
    {
        var histories = manifest.Nodes.Values.Where(node => node.Config.Materialized == Materializations.Scd2);
        using var lines = new TransformLines(histories, talk, TimeProvider.System);
        return await Histories().RebuildAsync(manifest, select, [], lines, cancellationToken);
    }

    /// <summary>Compares histories with what their logs say; changes nothing.</summary>
    /// <param name="manifest">The models.</param>
    /// <param name="select">Which; none for all.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    public Task<IReadOnlyList<HistoryDifference>> VerifyAsync(Manifest manifest, IReadOnlyList<string> select, CancellationToken cancellationToken) =>
        Histories().VerifyAsync(manifest, select, [], cancellationToken);

    /// <summary>The exit code of a run: 1 where a node failed.</summary>
    /// <param name="results">What became of the nodes.</param>
    public static int ExitCodeOf(RunResults results) =>
        results.Results.Any(result => result.Status is NodeStatus.Error or NodeStatus.Fail) ? ExitCode.Failed : ExitCode.Done;

    /// <summary>Said once, in place of an error for each model.</summary>
    private void RequireSynced(IEnumerable<ManifestNode> nodes)
    {
        if (File.Exists(config.Warehouse) || !nodes.Any(node => node.DependsOn.Nodes.Any(id => id.StartsWith("source.", StringComparison.Ordinal))))
            return;
        var profile = config.Profile == ConfigReader.DefaultProfile ? "" : $" --profile {config.Profile}";
        throw new CodegenException("CG9709", Failure.Terminal, $"Nothing was synced yet: there is no {config.Warehouse}. Run: codegen sync{profile}");
    }

    private HistoryRebuild Histories() => new(Warehouse(), Options(DefaultThreads), TimeProvider.System);

    /// <summary>Its own file and nothing beside: models are SQL that people wrote.</summary>
    private DuckDbWarehouse Warehouse() => new(config.Warehouse, new DuckDbOptions());

    private RunnerOptions Options(int threads) => new()
    {
        Root = config.Root,
        InvocationId = InvocationId(TimeProvider.System.GetUtcNow()),
        Threads = threads,
        CompiledFile = project.CompiledFile,
    };

    private static string InvocationId(DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd'T'HHmmss.fff'Z'}-{Environment.ProcessId}");
}
