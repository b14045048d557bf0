using System.Diagnostics.Metrics;

namespace Codegen.Connectors.Github;

/// <summary>Guards what the increments of issues rest on, and counts the pull requests that GitHub lists among them.</summary>
public sealed partial class IssuesReader
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Codegen.Connectors.Github";

    /// <summary>The name of the counter of pull requests.</summary>
    public const string PullRequestsName = "codegen.connectors.pull_requests";

    private static readonly Meter Meter = new(MeterName);

    private readonly Counter<long> _pullRequests = Meter.CreateCounter<long>(PullRequestsName, "{record}", "Pull requests among the issues that were read.");

    /// <summary>
    /// GitHub lists the issues that changed since a time by <c>updated_at</c>. One that claims to have changed before it was created would
    /// be left out of every later increment: better to stop than to lose its changes.
    /// </summary>
    partial void OnRecord(IssuesRecords.Record record)
    {
        if (record.PullRequest is not null)
            _pullRequests.Add(1);
        if (record.UpdatedAt < record.CreatedAt)
            throw new InvalidOperationException(
                $"issue {record.Number} changed at {record.UpdatedAt:O}, before it was created at {record.CreatedAt:O}: 'since' would miss its changes.");
    }
}
