using Codegen.Contracts.Manifests;

namespace Codegen.Catalog.Datasets;

/// <summary>The tags of a column: its own, and what they say of personal data.</summary>
internal static class FieldTags
{
    /// <summary>Of every column that holds personal data, whatever its class: what a policy asks for.</summary>
    private const string Pii = "pii";

    public static IReadOnlyList<string> Of(BoundColumn column, ManifestColumn? documented)
    {
        var tags = documented?.Tags ?? [];
        return column.Pii is not { } personal
            ? [.. tags.Order(StringComparer.Ordinal)]
            : [.. tags.Concat([Pii, $"{Pii}:{personal}"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
