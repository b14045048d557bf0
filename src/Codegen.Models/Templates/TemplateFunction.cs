using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary>A function that templates call. It keeps nothing: what it works on is the context of the call.</summary>
/// <param name="required">How many arguments it needs.</param>
/// <param name="most">How many it takes.</param>
internal abstract class TemplateFunction(int required, int most) : IScriptCustomFunction
{
    /// <inheritdoc/>
    public int RequiredParameterCount => required;

    /// <inheritdoc/>
    public int ParameterCount => most;

    /// <inheritdoc/>
    public virtual ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    /// <inheritdoc/>
    public Type ReturnType => typeof(object);

    /// <inheritdoc/>
    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), $"argument{index + 1}");

    /// <inheritdoc/>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        Call((RenderContext)context, callerContext, arguments);

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>Does what the function does.</summary>
    protected abstract object Call(RenderContext context, ScriptNode? caller, ScriptArray arguments);

    /// <summary>An argument as text; an error where it is none.</summary>
    protected static string Text(RenderContext context, ScriptNode? caller, ScriptArray arguments, int index, string what) =>
        arguments[index] as string
        ?? throw new TemplateFault(Problems.Codes.RenderFailed, PlaceOf(context, caller, index), $"{what} must be text.");

    /// <summary>Where an argument stands.</summary>
    protected static SourceSpan PlaceOf(RenderContext context, ScriptNode? caller, int index) =>
        caller is ScriptFunctionCall call && call.Arguments.Count > index ? call.Arguments[index].Span : caller?.Span ?? context.CurrentSpan;
}
