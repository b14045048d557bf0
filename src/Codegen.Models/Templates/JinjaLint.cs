using Codegen.Contracts.Errors;
using Codegen.Models.Problems;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary>Finds Jinja that Scriban would take for text.</summary>
internal sealed class JinjaLint : ScriptVisitor
{
    private readonly SourceText _source;

    private JinjaLint(SourceText source) => _source = source;

    private (SourcePosition At, string Message)? Found { get; set; }

    /// <summary>The first piece of Jinja; null where there is none.</summary>
    public static (SourcePosition At, string Message)? Find(ScriptNode page, SourceText source)
    {
        if (!source.Text.Contains("{%", StringComparison.Ordinal) && !source.Text.Contains("{#", StringComparison.Ordinal))
            return null;
        var lint = new JinjaLint(source);
        lint.Visit(page);
        return lint.Found;
    }

    /// <summary>What to write instead, where a syntax error looks like Jinja.</summary>
    public static string Cure(SourceText source, SourceSpan at)
    {
        var line = source.Line(at.Start.Line + 1);
        return line.Contains("config(", StringComparison.Ordinal) && line.Contains('=')
            ? " Settings are written with colons, config(materialized: 'table'), or in the header /*--- … ---*/."
            : "";
    }

    /// <inheritdoc/>
    public override void Visit(ScriptRawStatement node)
    {
        if (Found is not null)
            return;
        var (text, offset) = (node.Text.ToString(), node.Text.Index);
        if (Place(text, "{%", "%}") is { } statement)
        {
            Found = (_source.At(offset + statement),
                "this is Jinja: here statements are written {{ if … }}, {{ for x in … }}, {{ else }}, {{ end }}.");
        }
        else if (Place(text, "{#", "#}") is { } comment)
        {
            Found = (_source.At(offset + comment), "this is a comment of Jinja: write {{ # … }}, or a comment of SQL.");
        }
    }

    private static int? Place(string text, string opening, string closing)
    {
        var start = text.IndexOf(opening, StringComparison.Ordinal);
        return start >= 0 && text.IndexOf(closing, start, StringComparison.Ordinal) >= 0 ? start : null;
    }
}
