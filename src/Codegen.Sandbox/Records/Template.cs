namespace Codegen.Sandbox.Records;

/// <summary>A text with placeholders in braces.</summary>
internal sealed class Template
{
    private readonly IReadOnlyList<(bool IsName, string Text)> _pieces;

    private Template(IReadOnlyList<(bool, string)> pieces) => _pieces = pieces;

    /// <summary>The placeholders, in order.</summary>
    public IEnumerable<string> Names => _pieces.Where(piece => piece.IsName).Select(piece => piece.Text);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text; a brace that is never closed is text.</param>
    public static Template Parse(string text)
    {
        var pieces = new List<(bool, string)>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
                break;

            pieces.Add((false, text[at..open]));
            pieces.Add((true, text[(open + 1)..close]));
            at = close + 1;
        }

        pieces.Add((false, text[at..]));
        return new Template(pieces);
    }

    /// <summary>Fills the placeholders.</summary>
    /// <param name="value">The value of a name.</param>
    public string Fill(Func<string, string> value) =>
        string.Concat(_pieces.Select(piece => piece.IsName ? value(piece.Text) : piece.Text));
}
