using Codegen.Sandbox.Facts;

namespace Codegen.Sandbox.Queries;

/// <summary>A request for a page of a list, understood.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Partition">The name of the partition.</param>
/// <param name="Conditions">What all records satisfy.</param>
/// <param name="Order">Their order.</param>
/// <param name="Page">The page.</param>
internal sealed record ListRequest(
    StreamFacts Stream, string Partition, IReadOnlyList<FilterCondition> Conditions, ListOrder Order, PageRequest Page)
{
    /// <summary>What all pages of one walk have in common.</summary>
    public string Signature { get; } =
        $"{Partition}\n{Order}\n{string.Join('\n', Conditions.Select(condition => condition.Signature).Order(StringComparer.Ordinal))}";
}
