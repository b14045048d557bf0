namespace Codegen.Cli.Terminal;

/// <summary>Aligned columns: names on top, numbers to the right, long texts cut.</summary>
/// <param name="writer">Where they go.</param>
internal sealed class TableRows(TextWriter writer) : IRowWriter
{
    private const int WidestCell = 60;
    private readonly List<IReadOnlyList<string?>> _rows = [];
    private IReadOnlyList<OutputColumn> _columns = [];

    /// <inheritdoc />
    public void Begin(IReadOnlyList<OutputColumn> columns) => _columns = columns;

    /// <inheritdoc />
    public void Row(IReadOnlyList<string?> cells) => _rows.Add([.. cells.Select(Cut)]);

    /// <inheritdoc />
    public void End()
    {
        int[] widths = [.. _columns.Select((column, index) => Math.Max(column.Name.Length, _rows.Select(row => row[index]?.Length ?? 0).DefaultIfEmpty().Max()))];
        Line(widths, [.. _columns.Select(column => column.Name)]);
        Line(widths, [.. widths.Select(width => new string('-', width))]);
        foreach (var row in _rows)
            Line(widths, row);
        writer.Flush();
    }

    private void Line(int[] widths, IReadOnlyList<string?> cells)
    {
        var padded = cells.Select((cell, index) => _columns[index].IsNumber ? (cell ?? "").PadLeft(widths[index]) : (cell ?? "").PadRight(widths[index]));
        writer.Write(string.Join("  ", padded).TrimEnd());
        writer.Write('\n');
    }

    private static string? Cut(string? cell)
    {
        // A person sees the line, not its control characters: a record's text can't draw on the terminal.
        var line = cell is null ? null : string.Concat(cell.Select(character => char.IsControl(character) ? ' ' : character));
        return line?.Length > WidestCell ? string.Concat(line.AsSpan(0, WidestCell - 1), "…") : line;
    }
}
