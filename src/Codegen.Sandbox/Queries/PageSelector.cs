using Codegen.Sandbox.Records;
using Codegen.Sandbox.Worlds;

namespace Codegen.Sandbox.Queries;

/// <summary>Finds the records of a page. A walk's selection is kept until the next advance, so that only its first page pays for it.</summary>
/// <param name="world">The world.</param>
internal sealed class PageSelector(World world)
{
    private const int MaxKept = 64;
    private readonly Dictionary<(string Stream, string Signature), Selection> _kept = [];
    private int _round = -1;

    /// <summary>Finds a page.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="RefusedRequestException">The path's partition or the page's key doesn't exist.</exception>
    public Page Select(ListRequest request) => world.Read(request.Stream, records =>
    {
        var partition = records.Find(request.Partition) ?? throw new RefusedRequestException(404, "Not Found");
        return Cut(records, partition, Selected(partition, request), request);
    });

    private static Page Cut(StreamRecords records, Partition partition, Selection selection, ListRequest request)
    {
        var page = request.Page;
        if (page.Before is { } before)
        {
            var end = selection.CountBefore(Known(records, partition, before), included: false);
            var first = Math.Max(0, end - page.Size);
            return new Page(selection.Slice(first, end - first), first, selection.Count, first > 0);
        }

        var start = page.After is { } after ? selection.CountBefore(Known(records, partition, after), included: true) : page.Offset;
        start = Math.Min(start, selection.Count);
        var count = Math.Min(page.Size, selection.Count - start);
        return new Page(selection.Slice(start, count), start, selection.Count, start + count < selection.Count);
    }

    private static Record Known(StreamRecords records, Partition partition, string key) =>
        records.Find(partition, key) ?? throw new RefusedRequestException(400, "No such record: the page can't be placed", records.Stream.Paging.Parameter);

    // Called while the world is read: nothing else runs meanwhile.
    private Selection Selected(Partition partition, ListRequest request)
    {
        if (_round != world.Round || _kept.Count >= MaxKept)
            _kept.Clear();

        _round = world.Round;
        var key = (request.Stream.Name, request.Signature);
        if (!_kept.TryGetValue(key, out var selection))
            _kept[key] = selection = Selection.Of(partition.Records.Where(world.IsListed), request);

        return selection;
    }
}
