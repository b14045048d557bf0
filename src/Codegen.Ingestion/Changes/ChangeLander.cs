using System.Text.Json;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Records;
using Codegen.Ingestion.Execution;
using Codegen.Ingestion.Pages;
using Codegen.Lake;

namespace Codegen.Ingestion.Changes;

/// <summary>Lands records that were taken out of a feed's entries.</summary>
internal sealed class ChangeLander(StreamDefinition stream, IStreamReader reader, Landing landing, QuarantineLimit limit, RecordHook hook)
{
    private readonly RecordScan _scan = new(stream.Schema.Columns.Count);
    private readonly RecordKey _key = new(stream);
    private readonly RecordVersion _version = new(stream);
    private string _partition = "";
    private DateTimeOffset _sliceStart;

    /// <summary>
    /// When the walk's first page was requested: a lower bound for all of its records. Two changes of one record in the same second, on
    /// two pages, must not be told apart by which page came first.
    /// </summary>
    public DateTimeOffset At { get; set; }

    public void BeginWalk(string partition, DateTimeOffset sliceStart) => (_partition, _sliceStart) = (partition, sliceStart);

    /// <summary>Lands a record.</summary>
    /// <param name="record">The record's bytes; they may be changed in place.</param>
    /// <param name="change">What the entry says of it.</param>
    public void Land(Span<byte> record, Change change)
    {
        var json = new Utf8JsonReader(record, RecordScan.ReaderOptions);
        json.Read();
        reader.Read(ref json, _scan);
        _scan.Repair(record);
        _key.Check(record, _scan, []);
        var landed = Where() with
        {
            Op = change.Op,
            Version = Version(_version.Of(record, _scan), change),
            Key = _key.Outside(record, _scan, []),
        };
        if (_scan.Problem != RecordProblem.None)
        {
            Quarantine(record, _scan.Problem);
            return;
        }

        limit.Count(isReadable: true);
        // A delete may show less than a record.
        if (change.Op == RecordOp.Upsert)
            hook.Show(record.Slice(_scan.Start, _scan.Length));
        landing.Append(landed, _scan, record);
    }

    /// <summary>Sets an entry, or the record in it, aside.</summary>
    public void Quarantine(ReadOnlySpan<byte> bytes, RecordProblem problem)
    {
        limit.Count(isReadable: false);
        landing.Quarantine(bytes, problem, Where());
    }

    /// <summary>Counts an entry that is about another stream.</summary>
    public void Skip()
    {
        limit.Count(isReadable: true);
        landing.Skip();
    }

    private LandingRecord Where() => new()
    {
        Origin = RecordOrigin.Changes,
        Partition = _partition,
        Version = At,
        At = At,
        SliceStart = _sliceStart,
    };

    /// <summary>A delete shows the record as it last was: it is newer than that.</summary>
    private static DateTimeOffset Version(DateTimeOffset? own, Change change) =>
        own is not { } updated || (change.Op == RecordOp.Delete && change.Happened > updated) ? change.Happened : updated;
}
