using System.Text;

namespace Codegen.Generators.Text;

/// <summary>Writes lines of C#: <c>\n</c>, four spaces a level, no space at a line's end.</summary>
public sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;
    private readonly StringBuilder _text = new();
    private int _level;

    /// <summary>The column, from 0, where the next line's text starts.</summary>
    public int Indent => _level * SpacesPerLevel;

    /// <summary>Writes an empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>Writes a line.</summary>
    /// <param name="line">An interpolated string of constant text and <see cref="Code"/>.</param>
    public void Line(CodeHandler line) => Line(line.ToCode());

    /// <summary>Writes a line.</summary>
    /// <param name="line">The line.</param>
    public void Line(Code line) => _text.Append(' ', Indent).Append(line.Text).Append('\n');

    /// <summary>Writes a line and an opening brace, and indents what follows.</summary>
    /// <param name="line">The line before the brace.</param>
    public void Open(CodeHandler line)
    {
        Line(line);
        Line($"{{");
        In();
    }

    /// <summary>Ends what <see cref="Open"/> began.</summary>
    public void Close()
    {
        Out();
        Line($"}}");
    }

    /// <summary>Indents what follows by a level.</summary>
    public void In() => _level++;

    /// <summary>Ends a level.</summary>
    public void Out() => _level--;

    /// <summary>All lines so far.</summary>
    public override string ToString() => _text.ToString();
}
