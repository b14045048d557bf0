using System.Text.Json;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Records;
using Codegen.Ingestion.Http;
using Codegen.Ingestion.Pages;
using Codegen.Lake;

namespace Codegen.Ingestion.Execution;

/// <summary>Reads the records of a stream's own endpoint and lands them.</summary>
/// <param name="stream">The stream.</param>
/// <param name="reader">Understands its records.</param>
/// <param name="landing">Takes them.</param>
/// <param name="limit">Counts them.</param>
/// <param name="hook">Sees them first.</param>
internal sealed class RecordLander(
    StreamDefinition stream, IStreamReader reader, Landing landing, QuarantineLimit limit, RecordHook hook) : IRecordSink
{
    private readonly RecordScan _scan = new(stream.Schema.Columns.Count);
    private readonly RecordKey _key = new(stream);
    private readonly RecordVersion _version = new(stream);
    private readonly AscendingCursor _cursor = new(stream);
    private string _partition = "";
    private DateTimeOffset _sliceStart;
    private DateTimeOffset _at;

    /// <summary>Up to where the walk's records have all come, exclusively; null where that isn't known before its end.</summary>
    public DateTimeOffset? ReadTo => _cursor.ReadTo;

    /// <summary>Whether records that should ascend by the cursor did not.</summary>
    public bool HasFallen => _cursor.HasFallen;

    /// <summary>A walk is about to begin.</summary>
    public void BeginWalk(string partition, DateTimeOffset sliceStart)
    {
        (_partition, _sliceStart) = (partition, sliceStart);
        _cursor.BeginWalk();
    }

    public void Begin(FetchedPage page) => _at = page.At;

    public ulong Take(Span<byte> page, ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        reader.Read(ref json, _scan);
        _scan.Repair(page);
        var hash = _key.Check(page, _scan, name);
        _cursor.See(page, _scan, name);
        var record = new LandingRecord
        {
            Partition = _partition,
            Version = _version.Of(page, _scan) ?? _at,
            At = _at,
            SliceStart = _sliceStart,
            Key = _key.Outside(page, _scan, name),
        };
        var isReadable = _scan.Problem == RecordProblem.None;
        limit.Count(isReadable);
        if (isReadable)
            hook.Show(page.Slice(_scan.Start, _scan.Length));
        if (isReadable)
            landing.Append(record, _scan, page);
        else
            landing.Quarantine(page.Slice(_scan.Start, _scan.Length), _scan.Problem, record);
        return hash;
    }
}
