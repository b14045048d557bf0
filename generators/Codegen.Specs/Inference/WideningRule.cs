using Codegen.Specs.Operations;

namespace Codegen.Specs.Inference;

/// <summary>
/// Finds filters whose default leaves records out, such as <c>state=open</c>, and widens them to everything where their values include
/// it.
/// </summary>
internal static class WideningRule
{
    /// <summary>The filters to set.</summary>
    public static IEnumerable<Finding<ParameterChoice>> Find(ApiOperation operation)
    {
        foreach (var parameter in Filters(operation))
        {
            if (parameter.Schema.Enum.FirstOrDefault(value => value.ToLowerInvariant() is "all" or "any" or "*") is not { } all || parameter.Schema.Default == all)
                continue;
            var why = parameter.Schema.Default is { } narrow
                ? $"its default '{narrow}' leaves records out"
                : "its values include everything, and no default is stated";
            yield return new(new ParameterChoice(parameter.Name, all), Evidence.Spec, Certainty.High, parameter.Pointer, why);
        }
    }

    /// <summary>Filters with a default and no value for everything: they may leave records out, and nothing can be done.</summary>
    public static IEnumerable<Finding<ParameterChoice>> FindNarrow(ApiOperation operation)
    {
        foreach (var parameter in Filters(operation))
        {
            if (parameter.Schema.Default is not { } narrow || parameter.Schema.Enum.Any(value => value.ToLowerInvariant() is "all" or "any" or "*"))
                continue;
            yield return new(
                new ParameterChoice(parameter.Name, narrow),
                Evidence.Spec,
                Certainty.Low,
                parameter.Pointer,
                $"its default '{narrow}' may leave records out; check it, and set it with `params:`");
        }
    }

    private static IEnumerable<ApiParameter> Filters(ApiOperation operation) =>
        operation.Parameters.Where(parameter =>
            parameter.In == ParameterPlace.Query
                && parameter.Schema.Enum.Count > 0
                && !PagingNames.IsPosition(parameter)
                && !PagingNames.IsSize(parameter)
            && parameter.Folded is not (
            "sort" or "order" or "direction" or "sortby" or "orderby" or "sortorder" or "sortdirection" or "per" or "format" or "expand" or "fields" or "include"));
}
