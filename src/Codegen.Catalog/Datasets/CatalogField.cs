namespace Codegen.Catalog.Datasets;

/// <summary>A field of a dataset.</summary>
/// <param name="Path">Its name in the dataset: a column's name, or a JSON pointer.</param>
/// <param name="Type">Its type as DuckDB spells it; of an API's field the type that it is read as.</param>
internal sealed record CatalogField(string Path, string Type)
{
    public required bool Nullable { get; init; }

    public string Description { get; init; } = "";

    public bool IsKey { get; init; }

    /// <summary>Tags, in ordinal order.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
