namespace Codegen.Catalog.Datasets;

/// <summary>What the values of a field come from.</summary>
/// <param name="Field">The field's path in its dataset.</param>
/// <param name="Upstreams">The URNs of fields, at least one, in ordinal order.</param>
/// <param name="IsCopy">Whether it is one of them, unchanged.</param>
internal sealed record FieldLineage(string Field, IReadOnlyList<string> Upstreams, bool IsCopy);
