using Codegen.Models.Problems;
using Codegen.Yaml;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary><c>var('reporting_time_zone', 'UTC')</c>: a variable's value, else what is given in its place.</summary>
internal sealed class VarFunction() : TemplateFunction(1, 2)
{
    public const string Name = "var";

    protected override object Call(RenderContext context, ScriptNode? caller, ScriptArray arguments)
    {
        var name = Text(context, caller, arguments, 0, "the variable's name");
        context.Project.AskedVars[name] = true;
        if (context.Project.Vars.TryGetValue(name, out var value))
            return value;
        if (arguments.Count > 1 && arguments[1] is { } other)
            return other;
        var hint = NearestName.Hint(name, context.Project.Vars.Keys);
        throw new TemplateFault(
            Codes.NoVar,
            PlaceOf(context, caller, 0),
            $"the variable '{name}' has no value{(hint.Length > 0 ? hint : ".")} Give it one under 'vars' in "
                + $"{Settings.ProjectSettings.File}, with --vars, or as a second argument: var('{name}', …).");
    }
}
