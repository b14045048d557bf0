using Codegen.Models.Problems;
using Scriban;
using Scriban.Parsing;

namespace Codegen.Models.Templates;

/// <summary>Parses SQL templates.</summary>
internal static class TemplateParser
{
    /// <summary>Parses a file from an offset on; null, reported, where it is no template.</summary>
    public static ParsedTemplate? Parse(SourceText source, int start, ProblemList problems)
    {
        if (source.Text.AsSpan(start).IsWhiteSpace())
        {
            problems.Error(Codes.BadTemplate, source.At(0), "there is no SQL in this file.");
            return null;
        }

        var at = source.At(start);
        var lexer = new LexerOptions { StartPosition = new TextPosition(start, at.Line - 1, at.Column - 1) };
        var template = Template.Parse(source.Text, source.File, null, lexer);
        if (template.HasErrors)
        {
            // What follows a first error is noise.
            var first = template.Messages.First(message => message.Type == ParserMessageType.Error);
            var message = $"{first.Message.TrimEnd('.')}.{JinjaLint.Cure(source, first.Span)}";
            problems.Error(Codes.BadTemplate, source.At(first.Span.Start.Offset), message);
            return null;
        }

        if (JinjaLint.Find(template.Page!, source) is { } jinja)
        {
            problems.Error(Codes.Jinja, jinja.At, jinja.Message);
            return null;
        }

        return new ParsedTemplate(source, template.Page!, TemplateCalls.In(template.Page!));
    }
}
