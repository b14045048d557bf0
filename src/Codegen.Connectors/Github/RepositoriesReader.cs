using System.Diagnostics.Metrics;

namespace Codegen.Connectors.Github;

/// <summary>Guards what the order of a repository's versions rests on, and counts the archived ones.</summary>
/// <remarks>A typed copy costs several times what reading does: for streams of few records, or where it is worth that.</remarks>
public sealed partial class RepositoriesReader
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Codegen.Connectors.Github";

    /// <summary>The name of the counter of archived repositories.</summary>
    public const string ArchivedName = "codegen.connectors.archived_repositories";

    private static readonly Meter Meter = new(MeterName);

    private readonly Counter<long> _archived = Meter.CreateCounter<long>(ArchivedName, "{record}", "Archived repositories among those that were read.");

    /// <summary>
    /// Versions are put in order by <c>updated_at</c>. One that claims to have changed before the repository was created would never be the
    /// newest: better to stop than to show an old one.
    /// </summary>
    partial void OnRecord(RepositoriesRecords.Record record)
    {
        if (record.Archived == true)
            _archived.Add(1);
        if (record.UpdatedAt < record.CreatedAt)
            throw new InvalidOperationException(
                $"repository {record.FullName} changed at {record.UpdatedAt:O}, before it was created at {record.CreatedAt:O}: its versions have no order.");
    }
}
