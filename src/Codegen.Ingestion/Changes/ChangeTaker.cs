using System.Text.Json;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Records;
using Codegen.Ingestion.Http;
using Codegen.Ingestion.Pages;

namespace Codegen.Ingestion.Changes;

/// <summary>Reads a feed's entries and takes out the records that are one stream's.</summary>
/// <param name="feed">The feed.</param>
/// <param name="feedReader">Understands its entries.</param>
/// <param name="changes">What to take.</param>
/// <param name="lander">Lands the records, or sets entries aside.</param>
/// <param name="spool">Where the records wait for the walk's end, if the feed brings the newest first; null to land them at once.</param>
internal sealed class ChangeTaker(
    StreamDefinition feed, IStreamReader feedReader, ChangesDefinition changes, ChangeLander lander, ChangeSpool? spool) : IRecordSink
{
    private readonly RecordScan _scan = new(feed.Schema.Columns.Count);
    private readonly RecordKey _key = new(feed);
    private readonly RecordField _take = new(changes.Take, feed.Schema);
    private readonly RecordField _at = new(changes.At.Path, feed.Schema);
    private readonly ConditionTest _where = new(changes.Where, feed.Schema);
    private readonly ConditionTest _delete = new(changes.Delete, feed.Schema);
    private bool _hasPage;

    public void Begin(FetchedPage page)
    {
        if (!_hasPage)
            lander.At = page.At;
        _hasPage = true;
    }

    public ulong Take(Span<byte> page, ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        feedReader.Read(ref json, _scan);
        var hash = _key.Check(page, _scan, name);
        if (_scan.Problem is not (RecordProblem.None or RecordProblem.MissingKey))
            lander.Quarantine(page.Slice(_scan.Start, _scan.Length), _scan.Problem);
        else if (_where.Holds(page, _scan))
            TakeRecord(page);
        else
            lander.Skip();
        return hash;
    }

    private void TakeRecord(Span<byte> page)
    {
        var entry = page.Slice(_scan.Start, _scan.Length);
        var record = _take.Of(page, _scan);
        if (record.IsEmpty)
            lander.Quarantine(entry, RecordProblem.NotAnObject);
        else if (!TimeReader.TryRead(_at.Of(page, _scan), changes.At.Format, out var happened))
            lander.Quarantine(entry, RecordProblem.MissingTime);
        else
            Give(page, record, new Change(IsDelete(page) ? RecordOp.Delete : RecordOp.Upsert, happened));
    }

    private bool IsDelete(ReadOnlySpan<byte> page) => changes.Delete.Count > 0 && _delete.Holds(page, _scan);

    private void Give(Span<byte> page, ReadOnlySpan<byte> record, Change change)
    {
        if (spool is not null)
            spool.Add(record, change);
        else if (page.Overlaps(record, out var start))
            lander.Land(page.Slice(start, record.Length), change);
    }
}
