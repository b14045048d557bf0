using Codegen.Models.Problems;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary>A file of macros.</summary>
/// <param name="Source">The file.</param>
/// <param name="Functions">Its functions.</param>
internal sealed record MacroFile(SourceText Source, IReadOnlyList<ScriptFunction> Functions)
{
    /// <summary>Parses a file; whatever isn't a function is reported.</summary>
    public static MacroFile Parse(SourceText source, ProblemList problems)
    {
        var functions = new List<ScriptFunction>();
        if (TemplateParser.Parse(source, 0, problems) is { } parsed)
        {
            foreach (var statement in parsed.Page.Body!.Statements)
                Take(statement, source, functions, problems);
        }

        return new MacroFile(source, functions);
    }

    private static void Take(ScriptStatement statement, SourceText source, List<ScriptFunction> functions, ProblemList problems)
    {
        if (statement is ScriptFunction { IsAnonymous: false } function)
            functions.Add(function);
        else if (statement is ScriptRawStatement raw ? !IsTalk(raw.Text.ToString()) : statement is not (ScriptEscapeStatement or ScriptNopStatement))
            problems.Error(
                Codes.BadTemplate,
                source.At(statement is ScriptRawStatement text ? text.Text.Index + Leading(text.Text.ToString()) : statement.Span.Start.Offset),
                "a file of macros holds functions only: {{ func name(argument) }} … {{ end }}, and comments between them.");
    }

    private static int Leading(string text) => text.Length - text.TrimStart().Length;

    /// <summary>Whether a text is blank but for SQL comments.</summary>
    private static bool IsTalk(string text)
    {
        var rest = text.AsSpan().Trim();
        while (rest.StartsWith("--") || rest.StartsWith("/*"))
        {
            var closing = rest.StartsWith("--") ? "\n" : "*/";
            var end = rest.IndexOf(closing);
            rest = end < 0 ? [] : rest[(end + closing.Length)..].TrimStart();
        }

        return rest.IsEmpty;
    }
}
