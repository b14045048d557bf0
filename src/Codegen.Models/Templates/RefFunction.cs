using Scriban.Runtime;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary><c>ref('stg_orders')</c>: the relation of a model or seed.</summary>
internal sealed class RefFunction() : TemplateFunction(1, 1)
{
    public const string Name = "ref";

    protected override object Call(RenderContext context, ScriptNode? caller, ScriptArray arguments) =>
        context.Ref(Text(context, caller, arguments, 0, "the name given to ref"), PlaceOf(context, caller, 0));
}
