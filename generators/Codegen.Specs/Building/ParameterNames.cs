using Codegen.Specs.Operations;
using Codegen.Yaml;

namespace Codegen.Specs.Building;

/// <summary>Checks parameters that a mapping names against an operation.</summary>
internal static class ParameterNames
{
    /// <summary>Whether an operation takes a parameter of a name on the wire, those of objects and arrays in brackets included.</summary>
    public static bool Takes(ApiOperation operation, string name) => operation.Parameters.Any(parameter => IsNameOf(parameter, name));

    /// <summary>The message about a parameter that an operation doesn't take.</summary>
    public static string Unknown(ApiOperation operation, string name)
    {
        var names = operation.Parameters.SelectMany(parameter => parameter.Ranges.Values.Concat([parameter.Name])).ToList();
        var hint = NearestName.Hint(name, names);
        return $"'{operation}' takes no parameter '{name}'{(hint.Length > 0 || names.Count == 0 ? hint : $"; it takes {string.Join(", ", names)}")}";
    }

    private static bool IsNameOf(ApiParameter parameter, string name) =>
        parameter.In is ParameterPlace.Path or ParameterPlace.Query or ParameterPlace.Header
        && (parameter.Name == name || parameter.Ranges.Values.Contains(name) || (parameter.Schema.IsArray && name == parameter.Name + "[]"));
}
