using System.Globalization;
using Codegen.Cli.Configuration;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Runs;
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
    public async Task<RunResults> RunAsync(RunPlan plan, int threads, CancellationToken cancellationToken)
    {
        var options = new RunnerOptions
        {
            Root = config.Root,
            InvocationId = InvocationId(TimeProvider.System.GetUtcNow()),
            Threads = threads,
            CompiledFile = project.CompiledFile,
        };
        using var lines = new TransformLines(plan, talk, TimeProvider.System);
        var results = await new Runner(Warehouse(config), options, TimeProvider.System).RunAsync(plan, lines, cancellationToken);
        ArtefactFile.Replace(Path.Combine(project.Target, "run_results.json"), RunResultsJson.Write(results));
        return results;
    }

    /// <summary>The warehouse, as models may use it: its own file and nothing beside.</summary>
    /// <param name="config">The settings.</param>
    public static DuckDbWarehouse Warehouse(CodegenConfig config) => new(config.Warehouse, new DuckDbOptions());

    /// <summary>The exit code of a run: 1 where a node failed.</summary>
    /// <param name="results">What became of the nodes.</param>
    public static int ExitCodeOf(RunResults results) =>
        results.Results.Any(result => result.Status is NodeStatus.Error or NodeStatus.Fail) ? ExitCode.Failed : ExitCode.Done;

    private static string InvocationId(DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd'T'HHmmss.fff'Z'}-{Environment.ProcessId}");
}
