using Scriban.Runtime;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary><c>source('stripe', 'charges')</c>: the relation of a raw table.</summary>
internal sealed class SourceFunction() : TemplateFunction(2, 2)
{
    public const string Name = "source";

    protected override object Call(RenderContext context, ScriptNode? caller, ScriptArray arguments) => context.Source(
        Text(context, caller, arguments, 0, "the source's name"),
        Text(context, caller, arguments, 1, "the name of the source's table"),
        PlaceOf(context, caller, 0));
}
