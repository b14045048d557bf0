namespace Codegen.Sandbox.Http;

/// <summary>What stands between two slashes of a path: text, a placeholder, or several with text between them, as <c>{start}..{end}</c>.</summary>
internal sealed class RoutePart
{
    private readonly string[] _texts;

    /// <summary>Takes a part apart.</summary>
    /// <param name="template">The part.</param>
    public RoutePart(string template)
    {
        var texts = new List<string>();
        var at = 0;
        for (var open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', at))
        {
            var close = template.IndexOf('}', open);
            if (close < 0)
                break;

            texts.Add(template[at..open]);
            at = close + 1;
        }

        _texts = [.. texts, template[at..]];
    }

    /// <summary>Whether it has no placeholder.</summary>
    public bool IsExact => _texts.Length == 1;

    /// <summary>Matches a part of a path.</summary>
    /// <param name="part">The part, decoded.</param>
    /// <param name="values">Takes the values of the placeholders; each ends where the text after it first stands.</param>
    public bool Match(string part, List<string> values)
    {
        if (IsExact)
            return part == _texts[0];

        if (!part.StartsWith(_texts[0], StringComparison.Ordinal))
            return false;

        var at = _texts[0].Length;
        foreach (var text in _texts[1..])
        {
            var end = text.Length == 0 ? part.Length : part.IndexOf(text, Math.Min(at + 1, part.Length), StringComparison.Ordinal);
            if (end <= at)
                return false;

            values.Add(part[at..end]);
            at = end + text.Length;
        }

        return at == part.Length;
    }
}
