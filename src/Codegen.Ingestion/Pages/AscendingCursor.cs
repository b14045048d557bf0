using Codegen.Contracts.Connectors;
using Codegen.Contracts.Records;
using Codegen.Ingestion.Planning;

namespace Codegen.Ingestion.Pages;

/// <summary>
/// Follows the cursor of a walk whose records come oldest first: how far everything has been read. One record out of order, or without the
/// field, and the walk proves nothing before its end.
/// </summary>
internal sealed class AscendingCursor(StreamDefinition stream)
{
    private readonly RecordField? _field =
        stream.Cursor is { Order: CursorOrder.Ascending } cursor ? new RecordField(cursor.Field.Path, stream.Schema) : null;

    private readonly bool _isKey = stream.Cursor is { } cursor && stream.Records.IsKey(cursor.Field.Path);

    private DateTimeOffset _last;
    private bool _ascends;

    /// <summary>Up to where all records have come, exclusively; null where that isn't known.</summary>
    public DateTimeOffset? ReadTo => _ascends && _last > DateTimeOffset.MinValue ? CursorStep.Floor(stream.Cursor!, _last) : null;

    /// <summary>Whether any walk so far has had a record that was older than the one before.</summary>
    public bool HasFallen { get; private set; }

    /// <summary>A walk is about to begin.</summary>
    public void BeginWalk() => (_last, _ascends) = (DateTimeOffset.MinValue, _field is not null);

    /// <summary>Notes a record.</summary>
    /// <param name="page">The page.</param>
    /// <param name="scan">The record.</param>
    /// <param name="name">The property that holds the record, in a map.</param>
    public void See(ReadOnlySpan<byte> page, RecordScan scan, ReadOnlySpan<byte> name)
    {
        if (!_ascends)
            return;
        var isReadable = scan.Problem == RecordProblem.None;
        var text = !isReadable ? [] : _isKey ? name : _field!.Of(page, scan);
        var isKnown = TimeReader.TryRead(text, stream.Cursor!.Field.Format, out var instant);
        HasFallen |= isKnown && instant < _last;
        _ascends = isKnown && instant >= _last;
        _last = instant;
    }
}
