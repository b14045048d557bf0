namespace Codegen.Catalog.Aspects;

/// <summary>A field of a dataset.</summary>
/// <param name="Path">Its path, unique in the dataset.</param>
/// <param name="Type">Its type as the platform spells it.</param>
internal sealed record SchemaField(string Path, string Type)
{
    public string Description { get; init; } = "";

    public bool Nullable { get; init; } = true;

    public bool IsKey { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];
}
