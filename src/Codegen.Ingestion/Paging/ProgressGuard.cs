using Codegen.Ingestion.Requests;

namespace Codegen.Ingestion.Paging;

/// <summary>Watches one walk: it must not ask for the same page twice, nor be given the same records twice and be sent on.</summary>
internal sealed class ProgressGuard(string stream)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<UInt128> _pages = [];
    private int _page;

    /// <summary>Checks a page that has been read, and where it leads.</summary>
    public void Check(PageRequest request, PageFacts facts, PageRequest? next)
    {
        _page++;
        _asked.Add(request.Address.AbsoluteUri);
        var known = facts.Records > 0 && !_pages.Add(facts.Hash);
        if (next is null)
            return;
        if (_asked.Contains(next.Address.AbsoluteUri))
            throw WalkErrors.SameLink(stream, _page);
        if (known)
            throw WalkErrors.SamePage(stream, _page);
        if (facts.Records > 0 && !facts.HasFresh)
            throw WalkErrors.NothingNew(stream, _page);
    }
}
