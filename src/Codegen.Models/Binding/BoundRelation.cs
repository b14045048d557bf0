using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Models.Graph;

namespace Codegen.Models.Binding;

/// <summary>A source, seed or model with its columns.</summary>
/// <param name="Known">Its id and relation.</param>
/// <param name="At">Where it begins.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="Descriptions">What a person says of its columns, by name.</param>
internal sealed record BoundRelation(
    KnownRelation Known, SourcePosition At, IReadOnlyList<BoundColumn> Columns, IReadOnlyDictionary<string, string> Descriptions)
{
    /// <summary>A column; null where there is none of that name.</summary>
    public BoundColumn? Find(string name) =>
        Columns.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
