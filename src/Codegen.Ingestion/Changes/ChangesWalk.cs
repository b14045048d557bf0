using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Execution;
using Codegen.Ingestion.Planning;
using Codegen.Ingestion.Requests;

namespace Codegen.Ingestion.Changes;

/// <summary>Walks a feed of changes and lands what it says of one stream, oldest first.</summary>
internal sealed class ChangesWalk(
    RunContext run,
    ChangesDefinition changes,
    EndpointWalker walker,
    ChangeLander lander,
    QuarantineLimit limit,
    CommitPace pace)
{
    /// <summary>Walks the feed once.</summary>
    public async Task RunAsync(ChangesStep step, CancellationToken cancellationToken)
    {
        lander.BeginWalk(step.Entry.Partition, SliceStart.Of(step.Interval, run.RunStart));
        if (step.Feed.Cursor is { Order: CursorOrder.Descending })
            await WalkBackwardsAsync(step, cancellationToken);
        else
            await WalkAsync(step, null, pace.CommitIfDueAsync, cancellationToken);
    }

    private async Task WalkBackwardsAsync(ChangesStep step, CancellationToken cancellationToken)
    {
        using var spool = new ChangeSpool(run.Services.SpoolFolder);
        await WalkAsync(step, spool, _ => Task.CompletedTask, cancellationToken);
        await spool.DrainAsync(lander.Land, () => pace.CommitIfDueAsync(cancellationToken));
        limit.EndPage();
    }

    private Task WalkAsync(ChangesStep step, ChangeSpool? spool, Func<CancellationToken, Task> betweenPages, CancellationToken cancellationToken)
    {
        var taker = new ChangeTaker(step.Feed, run.ReaderOf(step.Feed), changes, lander, spool);
        return walker.WalkAsync(step.Feed, changes.Parameters, Partition.Root(step.Entry), step.Interval, taker, betweenPages, cancellationToken);
    }
}
