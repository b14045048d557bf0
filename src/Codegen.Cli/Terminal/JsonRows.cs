using System.Text.Encodings.Web;
using System.Text.Json;

namespace Codegen.Cli.Terminal;

/// <summary>A JSON array with an object a row, each on a line of its own. Numbers keep their digits, JSON columns their structure.</summary>
/// <param name="writer">Where it goes.</param>
internal sealed class JsonRows(TextWriter writer) : IRowWriter
{
    private IReadOnlyList<OutputColumn> _columns = [];
    private bool _any;

    /// <inheritdoc />
    public void Begin(IReadOnlyList<OutputColumn> columns)
    {
        _columns = columns;
        writer.Write('[');
    }

    /// <inheritdoc />
    public void Row(IReadOnlyList<string?> cells)
    {
        writer.Write(_any ? ",\n" : "\n");
        _any = true;
        writer.Write($"{{{string.Join(',', cells.Select((cell, index) => $"{Text(_columns[index].Name)}:{Value(_columns[index], cell)}"))}}}");
    }

    /// <inheritdoc />
    public void End()
    {
        writer.Write(_any ? "\n]\n" : "]\n");
        writer.Flush();
    }

    private static string Value(OutputColumn column, string? cell) => cell switch
    {
        null => "null",
        _ when column.IsJson => cell,
        // NaN and infinities are no JSON numbers.
        _ when column.IsNumber && (char.IsAsciiDigit(cell[^1]) || cell is "true" or "false") => cell,
        _ => Text(cell),
    };

    private static string Text(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
