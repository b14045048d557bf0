using Codegen.Contracts.Connectors;
using Codegen.Specs.Records;

namespace Codegen.Specs;

/// <summary>A source as it was understood: the connector, and the evidence for everything in it.</summary>
/// <param name="Definition">The connector as data.</param>
/// <param name="Decisions">Every effective value with its evidence, in ordinal order of subjects.</param>
/// <param name="Mapped">The names of the streams that the mapping names, in ordinal order; only these get models.</param>
public sealed record ConnectorSpec(ConnectorDefinition Definition, IReadOnlyList<Decision> Decisions, IReadOnlyList<string> Mapped)
{
    /// <summary>The types of the streams' records for which the mapping asks, in ordinal order of streams.</summary>
    public IReadOnlyList<TypedRecord> Typed { get; init; } = [];
}
