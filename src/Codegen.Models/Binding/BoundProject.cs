using Codegen.Models.Graph;
using Codegen.Models.Loading;
using Codegen.Models.Settings;

namespace Codegen.Models.Binding;

/// <summary>A project whose relations are all known.</summary>
internal sealed record BoundProject
{
    public required LoadedProject Loaded { get; init; }

    public required ProjectNames Names { get; init; }

    public required IReadOnlyList<(SourceTable Table, BoundRelation Relation)> Sources { get; init; }

    public required IReadOnlyList<(Seed Seed, BoundRelation Relation)> Seeds { get; init; }

    public required IReadOnlyList<BoundModel> Models { get; init; }
}
