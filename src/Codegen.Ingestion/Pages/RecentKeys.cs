using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Codegen.Ingestion.Pages;

/// <summary>The keys of a walk's recent pages, to see whether a page brings anything new.</summary>
internal sealed class RecentKeys
{
    private const int Kept = 8192;

    private readonly ulong[] _ring = new ulong[Kept];
    private readonly List<ulong> _page = [];
    private long _count;

    public void Add(ulong key) => _page.Add(key);

    /// <summary>Ends the page.</summary>
    /// <returns>The hash of its keys in order, and whether it has one that the recent pages lack.</returns>
    public (UInt128 Hash, bool HasFresh) EndPage()
    {
        var keys = CollectionsMarshal.AsSpan(_page);
        var known = _ring.AsSpan(0, (int)Math.Min(_count, Kept));
        var hasFresh = false;
        for (var index = 0; index < keys.Length && !hasFresh; index++)
            hasFresh = !known.Contains(keys[index]);
        foreach (var key in keys)
            _ring[_count++ % Kept] = key;
        var hash = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(keys));
        _page.Clear();
        return (hash, hasFresh);
    }
}
