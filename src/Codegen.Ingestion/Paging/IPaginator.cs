using Codegen.Ingestion.Http;
using Codegen.Ingestion.Requests;

namespace Codegen.Ingestion.Paging;

/// <summary>Knows how the next page is reached. Without state of its own: everything stands in the page.</summary>
internal interface IPaginator
{
    /// <summary>Whether the response's headers are enough, so that the next page can be fetched while this one is read.</summary>
    bool NeedsHeadersOnly { get; }

    /// <summary>The page that follows; null where this was the last.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">What reading it has shown; null where it has not been read yet.</param>
    PageRequest? Next(FetchedPage page, PageFacts? facts);
}
