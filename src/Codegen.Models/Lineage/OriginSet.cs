using Codegen.Contracts.Manifests;

namespace Codegen.Models.Lineage;

/// <summary>The columns of sources and seeds that a column goes back to.</summary>
/// <param name="Values">Those whose values are part of it.</param>
/// <param name="Rows">Those that decide which rows it has; one may be in both.</param>
internal sealed record OriginSet(IReadOnlySet<ColumnReference> Values, IReadOnlySet<ColumnReference> Rows)
{
    public static OriginSet None { get; } = new(new HashSet<ColumnReference>(), new HashSet<ColumnReference>());
}
