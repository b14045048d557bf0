using Codegen.Contracts.Connectors;
using Codegen.Specs.Operations;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Inference;

/// <summary>
/// Paging by the last record's key: <c>starting_after</c> with <c>has_more</c>, or <c>after</c> where its description says that it takes
/// an id.
/// </summary>
internal static class LastIdPaging
{
    public static Finding<PagingFound>? Find(ApiOperation operation, IReadOnlyList<AnswerField> beside, IReadOnlyList<string> key)
    {
        var parameter = operation.Parameters.FirstOrDefault(IsLastId);
        var more = beside.FirstOrDefault(field => field.Folded == "hasmore" && field.Schema.Kinds == SchemaKinds.Boolean);
        if (parameter is null || more is null || key.Count != 1)
            return null;
        var paging = new PagingDefinition
        {
            Kind = PagingKind.LastId,
            Parameter = parameter.Name,
            Field = new FieldPath(key[0]),
            More = more.Path,
        };
        return new(
            new PagingFound(PageSizeRule.Apply(operation, paging)), Evidence.Spec, Certainty.High, parameter.Pointer,
            $"'{parameter.Name}' takes the last record's '{key[0]}', and '{more.Path}' says whether more follow");
    }

    /// <summary>Whether a parameter may take the last record's key, where a mapping says that one does.</summary>
    public static bool MayTakeId(ApiParameter parameter) =>
        parameter.In == ParameterPlace.Query
            && parameter.Folded is "startingafter" or "after" or "afterid" or "lastid" or "sinceid" or "since" or "cursor";

    private static bool IsLastId(ApiParameter parameter) =>
        parameter.In == ParameterPlace.Query
        && (parameter.Folded == "startingafter"
            || (parameter.Folded is "after" or "afterid" && parameter.Description.IndexOf(" id", StringComparison.OrdinalIgnoreCase) >= 0));
}
