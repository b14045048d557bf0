using Codegen.Sandbox.Records;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Queries;

/// <summary>A record's place in an order. Two records never share one: the order of creation decides ties.</summary>
/// <param name="Number">The field as a number or time; not a number where it is text or absent.</param>
/// <param name="Text">The field as text; null where it is a number or absent.</param>
/// <param name="Ordinal">The place in the order of creation.</param>
internal readonly record struct SortKey(double Number, string? Text, int Ordinal)
{
    /// <summary>The place of a record.</summary>
    /// <param name="version">The record.</param>
    /// <param name="field">The field that orders; null for the order of creation.</param>
    public static SortKey Of(RecordVersion version, string? field)
    {
        var record = version.Record;
        if (field is null)
            return new SortKey(0, null, record.Ordinal);

        if (field == record.Stream.Created)
            return new SortKey(record.Created, null, record.Ordinal);

        if (field == record.Stream.Updated)
            return new SortKey(version.At, null, record.Ordinal);

        return FieldText.Of(version, field) is not [var text, ..] ? new SortKey(double.NaN, null, record.Ordinal)
            : TimeText.TryRead(text, out var number) ? new SortKey(number, null, record.Ordinal)
            : new SortKey(double.NaN, text, record.Ordinal);
    }

    /// <summary>Compares two places: absent values first, then numbers, then texts.</summary>
    /// <param name="left">A place.</param>
    /// <param name="right">Another.</param>
    public static int Compare(SortKey left, SortKey right)
    {
        // Not a number sorts before all numbers, and texts carry it too: so texts are told apart first.
        var order = (left.Text is null, right.Text is null) switch
        {
            (true, true) => left.Number.CompareTo(right.Number),
            (false, false) => string.CompareOrdinal(left.Text, right.Text),
            (true, false) => -1,
            (false, true) => 1,
        };
        return order != 0 ? order : left.Ordinal.CompareTo(right.Ordinal);
    }
}
