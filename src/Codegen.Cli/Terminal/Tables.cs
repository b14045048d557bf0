namespace Codegen.Cli.Terminal;

/// <summary>Writes rows of text in the format that was asked for.</summary>
internal static class Tables
{
    /// <summary>Writes a header and rows.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="format">How.</param>
    /// <param name="columns">The names.</param>
    /// <param name="rows">The cells; null for a value that isn't there.</param>
    public static void Write(TextWriter writer, OutputFormat format, IReadOnlyList<string> columns, IEnumerable<string?[]> rows)
    {
        IRowWriter target = format switch
        {
            OutputFormat.Csv => new CsvRows(writer),
            OutputFormat.Json => new JsonRows(writer),
            _ => new TableRows(writer),
        };
        target.Begin([.. columns.Select(name => new OutputColumn(name, IsNumber: false, IsJson: false))]);
        foreach (var row in rows)
            target.Row(row);
        target.End();
    }
}
