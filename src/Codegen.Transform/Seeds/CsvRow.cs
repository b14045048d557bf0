namespace Codegen.Transform.Seeds;

/// <summary>A record of a CSV file.</summary>
internal sealed record CsvRow(IReadOnlyList<CsvField> Fields);
