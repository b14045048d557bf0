using Codegen.Ingestion.Http;
using Codegen.Ingestion.Requests;

namespace Codegen.Ingestion.Paging;

/// <summary>One request, one page.</summary>
internal sealed class SinglePaginator : IPaginator
{
    public bool NeedsHeadersOnly => true;

    public PageRequest? Next(FetchedPage page, PageFacts? facts) => null;
}
