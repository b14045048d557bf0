using Codegen.Ingestion.Http;
using Codegen.Ingestion.Requests;

namespace Codegen.Ingestion.Paging;

/// <summary>The response's <c>Link</c> header names the next page (RFC 8288).</summary>
internal sealed class LinkPaginator : IPaginator
{
    public bool NeedsHeadersOnly => true;

    public PageRequest? Next(FetchedPage page, PageFacts? facts)
    {
        var target = page.Links.Select(value => LinkHeader.Find(value, "next")).FirstOrDefault(found => found is not null);
        return target is null ? null : page.Request with { Address = SameOrigin.Resolve(page.Request.Address, target) };
    }
}
