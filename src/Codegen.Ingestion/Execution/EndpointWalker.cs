using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Http;
using Codegen.Ingestion.Pages;
using Codegen.Ingestion.Paging;
using Codegen.Ingestion.Progress;
using Codegen.Ingestion.Requests;

namespace Codegen.Ingestion.Execution;

/// <summary>Walks endpoints for the sake of one stream: its own, its parents', its feed's.</summary>
internal sealed class EndpointWalker(RunContext run, string stream, Traffic traffic, QuarantineLimit limit)
{
    /// <param name="endpoint">The endpoint's stream.</param>
    /// <param name="more">Parameters beyond the endpoint's own.</param>
    /// <param name="partition">What the walk is for.</param>
    /// <param name="interval">The interval to ask for; null for all.</param>
    /// <param name="sink">Takes the records.</param>
    /// <param name="betweenPages">Runs when a page has been read.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public async Task WalkAsync(
        StreamDefinition endpoint,
        IReadOnlyList<RequestParameter> more,
        Partition partition,
        Interval? interval,
        IRecordSink sink,
        Func<CancellationToken, Task> betweenPages,
        CancellationToken cancellationToken)
    {
        if (interval is { IsEmpty: true })
            return;
        var number = 0;
        var walk = new PageWalk(
            run.Client, traffic, Paginators.For(endpoint), new PageReader(endpoint, sink), new ProgressGuard(endpoint.Name));
        await walk.RunAsync(
            run.Requests.First(endpoint, more, partition, interval),
            (page, facts) =>
            {
                run.Services.Progress?.Report(
                    new PageRead(stream, endpoint.Name, partition.Text, ++number, facts.Records, limit.Received, page.Length));
                limit.EndPage();
                return betweenPages(cancellationToken);
            },
            cancellationToken);
    }
}
