using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Histories;

/// <summary>How a history compares with what its log says now.</summary>
/// <param name="Node">The history.</param>
/// <param name="Missing">Rows that a rebuild has and the table lacks.</param>
/// <param name="Surplus">Rows that the table has and a rebuild lacks.</param>
/// <param name="Problem">Why they could not be compared; null where they were.</param>
public sealed record HistoryDifference(ManifestNode Node, long Missing, long Surplus, string? Problem)
{
    /// <summary>Whether the table is what a rebuild would make.</summary>
    public bool IsEqual => Problem is null && Missing + Surplus == 0;
}
