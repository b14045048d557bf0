using Codegen.Sandbox.Records;

namespace Codegen.Sandbox.Queries;

/// <summary>The records that satisfy a request, in its order, all pages of it. Stands until the next advance.</summary>
internal sealed class Selection
{
    private readonly Record[] _records;
    private readonly SortKey[] _places;
    private readonly ListOrder _order;

    private Selection(Record[] records, SortKey[] places, ListOrder order) => (_records, _places, _order) = (records, places, order);

    public int Count => _records.Length;

    /// <summary>Selects.</summary>
    /// <param name="records">The records of a partition that are listed.</param>
    /// <param name="request">The request.</param>
    public static Selection Of(IEnumerable<Record> records, ListRequest request)
    {
        var found = records.Where(record => request.Conditions.All(condition => condition.Matches(record.Current))).ToArray();
        var places = Array.ConvertAll(found, record => SortKey.Of(record.Current, request.Order.Field));
        Array.Sort(places, found, Comparer<SortKey>.Create(Comparison(request.Order)));
        return new Selection(found, places, request.Order);
    }

    /// <summary>The records of a stretch.</summary>
    /// <param name="start">The first.</param>
    /// <param name="count">How many.</param>
    public IReadOnlyList<RecordVersion> Slice(int start, int count) =>
        Array.ConvertAll(_records[start..(start + count)], record => record.Current);

    /// <summary>How many records come before the place of a record, which need not be among them.</summary>
    /// <param name="record">The record.</param>
    /// <param name="included">Whether the record itself, if it is among them, counts too.</param>
    public int CountBefore(Record record, bool included)
    {
        var found = Array.BinarySearch(
            _places, SortKey.Of(record.Current, _order.Field), Comparer<SortKey>.Create(Comparison(_order)));
        return found < 0 ? ~found : found + (included ? 1 : 0);
    }

    private static Comparison<SortKey> Comparison(ListOrder order) =>
        order.Descending ? (left, right) => SortKey.Compare(right, left) : SortKey.Compare;
}
