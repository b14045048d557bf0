using Codegen.Contracts.Connectors;
using Codegen.Specs.Naming;
using Codegen.Specs.Operations;

namespace Codegen.Specs.Inference;

/// <summary>
/// Chooses an order in which records don't move while pages are read: by creation, oldest first, where the document offers it. A list
/// ordered by update time, or newest first, shifts under the reader and records fall between its pages.
/// </summary>
internal static class SortRule
{
    private static readonly string[] SortNames = ["sort", "sortby", "orderby", "order", "sortfield", "sortkey", "sortcolumn"];
    private static readonly string[] DirectionNames = [
        "direction", "order", "sortorder", "sortdirection", "sortdir", "orderdirection", "orderdir", "dir", "ordering"];
    private static readonly string[] Stable = [
        "created", "createdat", "creationdate", "createdtime", "createtime", "datecreated", "createdon", "createddate", "id"];

    /// <summary>The parameters to set; none where the document offers no such order.</summary>
    public static IReadOnlyList<Finding<ParameterChoice>> Find(ApiOperation operation, PagingDefinition paging)
    {
        if (paging.Kind != PagingKind.Link)
            return [];
        foreach (var sort in Named(operation, SortNames))
        {
            if (sort.Schema.Enum.FirstOrDefault(value => IsAscendingStable(value)) is { } both)
                return [Found(sort, both)];
            var field = Stable.Select(stable => sort.Schema.Enum.FirstOrDefault(value => Words.Fold(value) == stable))
                .FirstOrDefault(value => value is not null);
            if (field is null)
                continue;
            var direction = Named(operation, DirectionNames)
                .FirstOrDefault(parameter => parameter.Name != sort.Name && Ascending(parameter) is not null);
            if (direction is not null)
                return [Found(sort, field), Found(direction, Ascending(direction)!)];
            // With `-created` among the values, plain `created` is ascending.
            if (sort.Schema.Enum.Contains("-" + field))
                return [Found(sort, field)];
        }

        return [];
    }

    private static IEnumerable<ApiParameter> Named(ApiOperation operation, string[] names) =>
        operation.Parameters.Where(
            parameter => parameter.In == ParameterPlace.Query && names.Contains(parameter.Folded) && parameter.Schema.Enum.Count > 0);

    private static string? Ascending(ApiParameter direction) =>
        direction.Schema.Enum.FirstOrDefault(value => value.ToLowerInvariant() is "asc" or "ascending" or "ascend");

    /// <summary>Whether one value says both, such as <c>created_asc</c>.</summary>
    private static bool IsAscendingStable(string value)
    {
        var words = Words.Of(value).ToList();
        return words.Count > 1
            && words[words.Count - 1] is "asc" or "ascending"
            && Stable.Contains(string.Concat(words.Take(words.Count - 1)));
    }

    private static Finding<ParameterChoice> Found(ApiParameter parameter, string value) =>
        new(
            new ParameterChoice(parameter.Name, value),
            Evidence.Spec,
            Certainty.High,
            parameter.Pointer,
            "records keep their places in this order while pages are read");
}
