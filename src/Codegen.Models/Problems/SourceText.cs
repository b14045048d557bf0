using Codegen.Contracts.Errors;

namespace Codegen.Models.Problems;

/// <summary>A file that a person or the generator wrote, with its places.</summary>
/// <param name="file">The path from the repository's root, with forward slashes.</param>
/// <param name="text">Its text; lines end with <c>\n</c>.</param>
internal sealed class SourceText(string file, string text)
{
    /// <summary>The path from the repository's root, with forward slashes.</summary>
    public string File => file;

    /// <summary>The whole text.</summary>
    public string Text => text;

    /// <summary>The place of an offset in UTF-16 units from 0.</summary>
    public SourcePosition At(int offset)
    {
        var before = text.AsSpan(0, Math.Clamp(offset, 0, text.Length));
        var lineStart = before.LastIndexOf('\n') + 1;
        return new SourcePosition(file, before.Count('\n') + 1, before.Length - lineStart + 1);
    }

    /// <summary>A line's text, from 1; empty where there is none.</summary>
    public string Line(int number)
    {
        var rest = text.AsSpan();
        for (var line = 1; line < number; line++)
        {
            var end = rest.IndexOf('\n');
            if (end < 0)
                return "";
            rest = rest[(end + 1)..];
        }

        var length = rest.IndexOf('\n');
        return (length < 0 ? rest : rest[..length]).ToString();
    }

    /// <summary>How many lines it has.</summary>
    public int Lines => text.AsSpan().Count('\n') + (text.EndsWith('\n') ? 0 : 1);
}
