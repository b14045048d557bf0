using Codegen.Contracts.Manifests;
using Codegen.Models.Graph;

namespace Codegen.Models.Binding;

/// <summary>A model that the binder understands.</summary>
/// <param name="Rendered">Its SQL.</param>
/// <param name="Relation">Its columns, as its relation will have them.</param>
/// <param name="Indirect">The columns that decide which rows it has.</param>
/// <param name="NullableColumns">The columns that its query may leave null, whatever is promised.</param>
/// <param name="History">Of a history: how it reads its log.</param>
internal sealed record BoundModel(
    RenderedModel Rendered,
    BoundRelation Relation,
    IReadOnlyList<ColumnReference> Indirect,
    IReadOnlyCollection<string> NullableColumns,
    HistoryDetails? History);
