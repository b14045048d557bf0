using Scriban.Runtime;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary><c>config(materialized: 'table')</c>: settings in dbt's place. They are read before rendering; rendered, it is nothing.</summary>
internal sealed class ConfigFunction() : TemplateFunction(0, 1)
{
    public const string Name = "config";

    public override ScriptVarParamKind VarParamKind => ScriptVarParamKind.LastParameter;

    protected override object Call(RenderContext context, ScriptNode? caller, ScriptArray arguments) => "";
}
