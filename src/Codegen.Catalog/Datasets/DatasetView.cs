namespace Codegen.Catalog.Datasets;

/// <summary>The SQL that makes a dataset.</summary>
/// <param name="IsMaterialized">Whether its rows are kept.</param>
/// <param name="Written">As a person wrote it.</param>
/// <param name="Compiled">As the warehouse sees it.</param>
internal sealed record DatasetView(bool IsMaterialized, string Written, string Compiled);
