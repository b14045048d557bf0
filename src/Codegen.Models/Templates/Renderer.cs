using Codegen.Contracts.Errors;
using Codegen.Models.Problems;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary>Renders templates. Safe for concurrent use.</summary>
internal sealed class Renderer(RenderProject project, ProblemList problems, CancellationToken cancellationToken)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly RenderFaults _faults = new(project, problems);

    /// <summary>Renders a template; null, reported, where that fails.</summary>
    /// <param name="template">The template.</param>
    /// <param name="relation">What <c>this</c> is, as SQL.</param>
    /// <param name="isIncremental">What <c>is_incremental</c> is.</param>
    public RenderedSql? Render(ParsedTemplate template, string relation, bool isIncremental)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var context = new RenderContext(template, project, relation, isIncremental, patience.Token);
        try
        {
            context.Render();
        }
        catch (ScriptRuntimeException error)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _faults.Add(template, context, error);
            return null;
        }

        var text = context.Sql.ToString();
        var sql = text.TrimStart();
        return new RenderedSql(
            template, sql.TrimEnd(' ', '\t', '\n', ';'), text.Length - sql.Length, context.Sql.Parts, context.Uses, project.Macros);
    }

    /// <summary>Renders a piece of SQL that stands in YAML; null, reported, where that fails.</summary>
    /// <param name="text">The piece.</param>
    /// <param name="at">Where it stands.</param>
    public RenderedSql? Expand(string text, SourcePosition at)
    {
        var lexer = new LexerOptions { StartPosition = new TextPosition(0, at.Line - 1, at.Column - 1) };
        var template = Template.Parse(text, at.File, null, lexer);
        if (!template.HasErrors)
        {
            var parsed = new ParsedTemplate(new SourceText(at.File, text), template.Page!, TemplateCalls.In(template.Page!));
            return Render(parsed, "", isIncremental: false);
        }

        problems.Error(Codes.BadTemplate, at, $"{template.Messages.First(message => message.Type == ParserMessageType.Error).Message.TrimEnd('.')}.");
        return null;
    }

    /// <summary>Reports what went wrong.</summary>
    public void Report() => _faults.Report();
}
