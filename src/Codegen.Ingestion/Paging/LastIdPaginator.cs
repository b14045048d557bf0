using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Http;
using Codegen.Ingestion.Requests;

namespace Codegen.Ingestion.Paging;

/// <summary>A parameter takes the last record's key; a boolean in the response, else an empty page, ends the walk.</summary>
/// <param name="stream">The stream, for messages.</param>
/// <param name="paging">The parameter, the record's field, and the boolean.</param>
internal sealed class LastIdPaginator(string stream, PagingDefinition paging) : IPaginator
{
    public bool NeedsHeadersOnly => false;

    public PageRequest? Next(FetchedPage page, PageFacts? facts)
    {
        if (paging.More is { } path && facts!.More is null)
            throw WalkErrors.NoMore(stream, path);
        if (facts!.More == false || (facts.Records == 0 && paging.More is null))
            return null;
        if (facts.Records == 0)
            throw WalkErrors.EmptyButMore(stream);
        var id = facts.LastId ?? throw WalkErrors.NoLastId(stream, paging.Field!);
        return page.Request with { Address = QueryString.With(page.Request.Address, paging.Parameter!, id) };
    }
}
