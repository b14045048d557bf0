namespace Codegen.Cli.Terminal;

/// <summary>RFC 4180 with <c>\n</c>. NULL is an empty field, an empty text is <c>""</c>.</summary>
/// <param name="writer">Where it goes.</param>
internal sealed class CsvRows(TextWriter writer) : IRowWriter
{
    /// <inheritdoc />
    public void Begin(IReadOnlyList<OutputColumn> columns) => Row([.. columns.Select(column => column.Name)]);

    /// <inheritdoc />
    public void Row(IReadOnlyList<string?> cells)
    {
        writer.Write(string.Join(',', cells.Select(Quote)));
        writer.Write('\n');
    }

    /// <inheritdoc />
    public void End() => writer.Flush();

    private static string Quote(string? cell) => cell switch
    {
        null => "",
        "" => "\"\"",
        _ when cell.AsSpan().ContainsAny(",\"\r\n") => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => cell,
    };
}
