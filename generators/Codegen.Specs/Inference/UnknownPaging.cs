using System.Text.RegularExpressions;
using Codegen.Contracts.Connectors;
using Codegen.Specs.Documents;
using Codegen.Specs.Operations;

namespace Codegen.Specs.Inference;

/// <summary>Recognises that an answer is one page of many, where the way to the next one is not supported yet.</summary>
internal static class UnknownPaging
{
    private static readonly Regex Pages = new(@"\bpaginat(ed|ion|es?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex NoPages = new(
        @"\b(not|no|without|never|isn't|aren't)\s+(be\s+)?paginat", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private const string Advice = "say `paginate: link` or `paginate: last id` if the provider offers that, or `paginate: none` if one answer holds everything";

    public static Finding<PagingFound>? Find(ApiOperation operation, IReadOnlyList<AnswerField> beside)
    {
        if (PagingNames.PositionOf(operation) is { } position)
            return Refused(position.Pointer, $"paging by the parameter '{position.Name}' is not supported yet; {Advice}");
        if (beside.FirstOrDefault(field => PagingNames.IsNext(field.Folded)) is { } next)
            return Refused(next.Schema.Pointer, $"paging by the answer's field '{next.Path}' is not supported yet; {Advice}");
        if (operation.Node["x-ms-pageable"]?["nextLinkName"] is { Text.Length: > 0 } pageable)
            return Refused(pageable.Pointer, $"paging by the answer's field '$.{pageable.Text}' is not supported yet; {Advice}");
        if (operation.Node["x-speakeasy-pagination"] is { } speakeasy)
            return Refused(speakeasy.Pointer, $"paging as x-speakeasy-pagination describes it is not supported yet; {Advice}");
        foreach (var (name, pointer) in operation.Response?.Headers ?? [])
        {
            if (PagingNames.IsNext(Naming.Words.Fold(name)) || Naming.Words.Fold(name) is "xnext" or "xnextpage" or "xtotalpages" or "xnextcursor" or "xpagination")
                return Refused(pointer, $"paging by the answer's header '{name}' is not supported yet; {Advice}");
        }

        if (operation.Parameters.FirstOrDefault(PagingNames.IsSize) is { } size)
            return Refused(
                size.Pointer,
                $"the parameter '{size.Name}' shows that an answer may not hold everything, and nothing tells how to reach the rest; {Advice}");
        return Prose.Says(Pages, operation.Prose) && !Prose.Says(NoPages, operation.Prose)
            ? Refused(operation.Node.Pointer, $"its description speaks of pages, and nothing tells how to reach the next one; {Advice}")
            : null;
    }

    /// <summary>What can't be read may be what pages: nothing is concluded from not seeing it.</summary>
    public static Finding<PagingFound>? Hidden(ApiOperation operation, IReadOnlyList<AnswerField> beside, IReadOnlyList<Fault> faults)
    {
        var fault = operation.ParameterFaults.Concat(faults).Concat(beside.SelectMany(field => field.Schema.Faults)).FirstOrDefault();
        return fault is null
            ? null
            : Refused(fault.Pointer, $"what tells of further pages may stand where the document can't be read: {fault.Message}; or {Advice}");
    }

    private static Finding<PagingFound> Refused(string pointer, string why) =>
        new(new PagingFound(PagingDefinition.Single, why), Evidence.Spec, Certainty.Medium, pointer, why);
}
