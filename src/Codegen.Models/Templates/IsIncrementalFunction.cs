using Scriban.Runtime;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary><c>is_incremental</c>: whether rows are added to a table that is there already. With parentheses or without.</summary>
internal sealed class IsIncrementalFunction() : TemplateFunction(0, 0)
{
    public const string Name = "is_incremental";

    protected override object Call(RenderContext context, ScriptNode? caller, ScriptArray arguments) => context.IsIncremental;
}
