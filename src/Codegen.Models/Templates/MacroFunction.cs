using Codegen.Contracts.Errors;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary>A project's macro. It tells the rendering when it is entered and left, so that errors can name the calls that led to them.</summary>
/// <param name="name">Its name.</param>
/// <param name="function">What it does.</param>
/// <param name="at">Where it is defined.</param>
internal sealed class MacroFunction(string name, ScriptFunction function, SourcePosition at) : IScriptCustomFunction
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Where it is defined.</summary>
    public SourcePosition At => at;

    /// <inheritdoc/>
    public int RequiredParameterCount => function.RequiredParameterCount;

    /// <inheritdoc/>
    public int ParameterCount => function.ParameterCount;

    /// <inheritdoc/>
    public ScriptVarParamKind VarParamKind => function.VarParamKind;

    /// <inheritdoc/>
    public Type ReturnType => function.ReturnType;

    /// <inheritdoc/>
    public ScriptParameterInfo GetParameterInfo(int index) => function.GetParameterInfo(index);

    /// <inheritdoc/>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var render = (RenderContext)context;
        render.Enter(name, callerContext);
        try
        {
            return Text(context, callerContext, arguments, blockStatement);
        }
        catch (ScriptRuntimeException)
        {
            render.KeepCalls();
            throw;
        }
        finally
        {
            render.Leave();
        }
    }

    /// <summary>The text that the macro writes, with what it returns: so that a call can be another call's argument.</summary>
    private object? Text(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var written = new StringBuilderOutput();
        context.PushOutput(written);
        try
        {
            var result = function.Invoke(context, callerContext, arguments, blockStatement);
            return written.ToString() is { Length: > 0 } text ? text + context.ObjectToString(result) : result;
        }
        finally
        {
            context.PopOutput();
        }
    }

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
