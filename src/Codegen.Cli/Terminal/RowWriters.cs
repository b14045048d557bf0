namespace Codegen.Cli.Terminal;

/// <summary>The writer for each format.</summary>
internal static class RowWriters
{
    /// <summary>The writer of a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="writer">Where it writes.</param>
    public static IRowWriter For(OutputFormat format, TextWriter writer) => format switch
    {
        OutputFormat.Csv => new CsvRows(writer),
        OutputFormat.Json => new JsonRows(writer),
        _ => new TableRows(writer),
    };

    /// <summary>Writes rows of plain text.</summary>
    /// <param name="format">How.</param>
    /// <param name="writer">Where they go.</param>
    /// <param name="columns">The names.</param>
    /// <param name="rows">The cells; null for a value that isn't there.</param>
    public static void Write(OutputFormat format, TextWriter writer, IReadOnlyList<string> columns, IEnumerable<string?[]> rows)
    {
        var target = For(format, writer);
        target.Begin([.. columns.Select(name => new OutputColumn(name, IsNumber: false, IsJson: false))]);
        foreach (var row in rows)
            target.Row(row);
        target.End();
    }
}
