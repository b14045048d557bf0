using Codegen.Cli.Configuration;
using Codegen.Cli.Terminal;

namespace Codegen.Cli.Stages;

/// <summary>From the providers to rows in the warehouse: ingest, then load.</summary>
/// <param name="config">The settings.</param>
/// <param name="talk">Where lines go.</param>
internal sealed class SyncStage(CodegenConfig config, Talk talk)
{
    /// <summary>Syncs connections. What was committed is loaded even where the provider failed half-way.</summary>
    /// <param name="selected">The connections.</param>
    /// <param name="cancellationToken">Stops the run; what was committed stays.</param>
    public async Task<StageOutcome> RunAsync(IReadOnlyList<SelectedConnection> selected, CancellationToken cancellationToken)
    {
        var lake = LakeFactory.Open(config.Lake);
        var ingested = await new IngestStage(config, lake, talk).RunAsync(selected, cancellationToken);
        var loaded = await new LoadStage(config, lake, talk).RunAsync(selected, cancellationToken);
        return ingested with
        {
            ExitCode = StageOutcome.Worse(ingested.ExitCode, loaded.ExitCode),
            Incomplete = [.. ingested.Incomplete.Union(loaded.Incomplete)],
        };
    }
}
