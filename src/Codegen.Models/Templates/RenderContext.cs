using Codegen.Models.Graph;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary>One rendering of one template, under limits: templates may come from strangers, and even a hostile one must end soon.</summary>
internal sealed class RenderContext : TemplateContext
{
    private const int LongestText = 1 << 18;
    private const int LongestSql = 4_000_000;
    private const int MostTurns = 100_000;
    private const int MostSteps = 1_000_000;

    private readonly ProjectNamesUse _uses = new();
    private readonly Stack<MacroCall> _calls = [];
    private readonly ScriptObject _scope = [];
    private readonly string _this;
    private readonly ParsedTemplate _template;
    private int _steps;

    /// <summary>Prepares a rendering.</summary>
    /// <param name="template">What is rendered.</param>
    /// <param name="project">What it may refer to.</param>
    /// <param name="relation">What <c>this</c> is, as SQL.</param>
    /// <param name="isIncremental">What <c>is_incremental</c> is.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public RenderContext(
        ParsedTemplate template, RenderProject project, string relation, bool isIncremental, CancellationToken cancellationToken)
        : base(TemplateGlobals.BuiltIn)
    {
        (_template, Project, _this, IsIncremental) = (template, project, relation, isIncremental);
        CancellationToken = cancellationToken;
        StrictVariables = true;
        EnableRelaxedMemberAccess = EnableRelaxedFunctionAccess = EnableRelaxedTargetAccess = EnableRelaxedIndexerAccess = false;
        (LoopLimit, LimitToString, OutputLimit) = (MostTurns, LongestText, LongestSql);
        (OnStringLimit, OnOutputLimit) = (ScriptLimitBehavior.Throw, ScriptLimitBehavior.Throw);
        Sql = new MappedOutput(template.Source.Text, () => Statement);
        PushGlobal(TemplateGlobals.Ours);
        PushGlobal(project.Macros.Globals);
        PushGlobal(_scope);
    }

    /// <summary>What the template may refer to.</summary>
    public RenderProject Project { get; }

    /// <summary>Whether rows are added to a table that is there already.</summary>
    public bool IsIncremental { get; }

    /// <summary>The SQL so far, with the place that each part comes from.</summary>
    public MappedOutput Sql { get; }

    /// <summary>What the rendering referred to so far.</summary>
    public ProjectNamesUse Uses => _uses;

    /// <summary>The calls that led to an error, innermost first; empty where it is no macro's.</summary>
    public IReadOnlyList<MacroCall> CallsKept { get; private set; } = [];

    /// <summary>Where the statement begins whose result is being written.</summary>
    private int Statement { get; set; }

    /// <summary>Renders.</summary>
    public void Render()
    {
        PushOutput(Sql);
        Evaluate(_template.Page);
    }

    /// <summary>A model's or seed's relation.</summary>
    public string Ref(string name, SourceSpan at) => Use(
        Project.Names.Ref(name) ?? throw new TemplateFault(Problems.Codes.NoRef, at, Project.Names.Missing(name)));

    /// <summary>A raw table's relation.</summary>
    public string Source(string source, string table, SourceSpan at) => Use(
        Project.Names.Source(source, table) ?? throw new TemplateFault(Problems.Codes.NoSource, at, Project.Names.Missing(source, table)));

    /// <summary>Notes that a macro begins.</summary>
    public void Enter(string macro, ScriptNode? caller)
    {
        _calls.Push(new MacroCall(macro, caller?.Span ?? CurrentSpan));
        _uses.Macros.Add(macro);
    }

    /// <summary>Notes that a macro ends.</summary>
    public void Leave() => _calls.Pop();

    /// <summary>Keeps the calls that led to the first error.</summary>
    public void KeepCalls()
    {
        if (CallsKept.Count == 0)
            CallsKept = [.. _calls];
    }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? node, bool aliasReturnedFunction)
    {
        if (++_steps > MostSteps)
            throw new TemplateFault(Problems.Codes.RenderFailed, node?.Span ?? CurrentSpan, $"the template takes more than {MostSteps} "
                + "steps, which is the limit.");
        // What a macro writes is blamed on the statement that calls it.
        if (node is ScriptExpressionStatement statement && _calls.Count == 0)
            Statement = statement.Expression?.Span.Start.Offset ?? statement.Span.Start.Offset;
        return base.Evaluate(node, aliasReturnedFunction);
    }

    /// <inheritdoc/>
    public override string ObjectToString(object? value, bool nested = false) =>
        ReferenceEquals(value, _scope) ? _this : base.ObjectToString(value, nested) ?? "";

    private string Use(KnownRelation relation)
    {
        _uses.Relations.Add(relation.Id);
        return relation.Sql;
    }
}
