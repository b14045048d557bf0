using Scriban.Parsing;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary>The calls in a template, taken or not, whose arguments are literals.</summary>
internal sealed class TemplateCalls : ScriptVisitor
{
    private readonly List<(string Name, SourceSpan At)> _refs = [];
    private readonly List<(string Source, string Table, SourceSpan At)> _sources = [];
    private readonly List<ScriptFunctionCall> _configs = [];
    private readonly List<(string Name, SourceSpan Span)> _others = [];

    /// <summary>Finds a template's calls.</summary>
    public static TemplateCalls In(ScriptNode page)
    {
        var calls = new TemplateCalls();
        calls.Visit(page);
        return calls;
    }

    /// <summary>Names given to <c>ref</c>, with the place of the name.</summary>
    public IReadOnlyList<(string Name, SourceSpan At)> Refs => _refs;

    /// <summary>Names given to <c>source</c>, with the place of the first.</summary>
    public IReadOnlyList<(string Source, string Table, SourceSpan At)> Sources => _sources;

    /// <summary>Calls of <c>config</c>.</summary>
    public IReadOnlyList<ScriptFunctionCall> Configs => _configs;

    /// <summary>All other calls by name, with the place of the whole call.</summary>
    public IReadOnlyList<(string Name, SourceSpan Span)> Others => _others;

    /// <summary>Where <c>is_incremental</c> is first asked for; null where it isn't.</summary>
    public SourceSpan? IsIncremental { get; private set; }

    /// <inheritdoc/>
    public override void Visit(ScriptFunctionCall node)
    {
        if (node.Target is ScriptVariable target)
            Note(target.Name, node);
        base.Visit(node);
    }

    /// <inheritdoc/>
    public override void Visit(ScriptVariableGlobal node)
    {
        if (node.Name == IsIncrementalFunction.Name)
            IsIncremental ??= node.Span;
        base.Visit(node);
    }

    private void Note(string name, ScriptFunctionCall call)
    {
        if (name == RefFunction.Name)
        {
            if (Literal(call, 0) is { } model)
                _refs.Add((model, call.Arguments[0].Span));
        }
        else if (name == SourceFunction.Name)
        {
            if (Literal(call, 0) is { } source && Literal(call, 1) is { } table)
                _sources.Add((source, table, call.Arguments[0].Span));
        }
        else if (name == ConfigFunction.Name)
        {
            _configs.Add(call);
        }
        else
        {
            _others.Add((name, call.Span));
        }
    }

    private static string? Literal(ScriptFunctionCall call, int argument) =>
        call.Arguments.Count > argument && call.Arguments[argument] is ScriptLiteral { Value: string text } ? text : null;
}
