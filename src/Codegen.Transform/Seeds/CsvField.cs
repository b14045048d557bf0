namespace Codegen.Transform.Seeds;

/// <summary>A value of a CSV file.</summary>
/// <param name="Text">Its text; null where nothing stands between the delimiters. Quotes around nothing are an empty text.</param>
/// <param name="Line">Where it begins: the line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal sealed record CsvField(string? Text, int Line, int Column);
