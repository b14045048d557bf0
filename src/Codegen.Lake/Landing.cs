using Codegen.Contracts;
using Codegen.Contracts.Commits;
using Codegen.Contracts.Records;
using Codegen.Lake.Spooling;

namespace Codegen.Lake;

/// <summary>
/// The one door for records of one stream into the lake: lines go to compressed files on this machine's disk; a commit stores the files
/// and then names them. What is not committed when the landing ends is gone, and must be read again.
/// </summary>
/// <remarks>
/// Not safe for concurrent use; several landings of one stream may run side by side, each with its own <see cref="CommitLog"/>. After an
/// exception the landing is of no use: dispose of it and go on from the log's head with another.
/// </remarks>
public sealed class Landing : IAsyncDisposable
{
    private readonly CommitLog _log;
    private readonly LandingOptions _options;
    private readonly TimeProvider _time;
    private readonly FileUpload _upload;
    private readonly SpoolFolder _folder;
    private readonly SpoolWriter _data;
    private readonly SpoolWriter _quarantine;
    private readonly EnvelopeWriter _envelope = new();
    private long _landed;
    private long _quarantined;
    private long _skipped;
    private long _drifted;
    private long _repaired;
    private long? _firstRecord;
    private int _commits;

    private Landing(IObjectStore store, CommitLog log, LandingOptions options, TimeProvider time)
    {
        (_log, _options, _time) = (log, options, time);
        _upload = new FileUpload(store);
        _folder = SpoolFolder.Open(options.SpoolFolder);
        _data = new SpoolWriter(_folder);
        _quarantine = new SpoolWriter(_folder);
    }

    /// <summary>Opens a landing.</summary>
    /// <param name="store">The lake.</param>
    /// <param name="log">The stream's log in the lane of the writer; used by this landing alone.</param>
    /// <param name="options">What it needs to know.</param>
    /// <param name="time">The clock by which a commit becomes due.</param>
    public static Landing Open(IObjectStore store, CommitLog log, LandingOptions options, TimeProvider time) =>
        new(store, log, options, time);

    /// <summary>Whether a commit is due, by size or age.</summary>
    public bool ShouldCommit =>
        _data.Bytes + _quarantine.Bytes >= _options.CommitBytes
        || (_firstRecord is { } first && _time.GetElapsedTime(first) >= _options.CommitAge);

    /// <summary>What has come in since the last commit.</summary>
    public CommitCounts Counts => new()
    {
        Received = _landed + _quarantined + _skipped,
        Landed = _landed,
        Quarantined = _quarantined,
        Skipped = _skipped,
        Drifted = _drifted,
        Repaired = _repaired,
    };

    /// <summary>Takes a record. A slice start other than the record's before starts a new file: bring slices one after another.</summary>
    /// <param name="record">What is known besides its bytes.</param>
    /// <param name="scan">What its reader found, after <see cref="RecordScan.Repair"/>; without a problem.</param>
    /// <param name="page">The page that holds it.</param>
    /// <exception cref="Contracts.Errors.CodegenException">CG2010 to CG2012: the spool folder's disk.</exception>
    public void Append(in LandingRecord record, RecordScan scan, ReadOnlySpan<byte> page)
    {
        _data.MoveTo(record.SliceStart);
        var room = _data.Reserve(checked((int)EnvelopeWriter.MaxBytes(record, scan)));
        _data.Advance(_envelope.Write(room, _data.Rows, record, scan, page));
        _data.EndLine();
        _landed++;
        _drifted += scan.Extra.IsEmpty && scan.Unfit.IsEmpty ? 0 : 1;
        _repaired += scan.Repaired == 0 ? 0 : 1;
        _firstRecord ??= _time.GetTimestamp();
    }

    /// <summary>Takes a record that can't be read.</summary>
    /// <param name="record">Its bytes, whatever they are.</param>
    /// <param name="problem">Why.</param>
    /// <param name="where">Where it comes from; its version and key don't matter.</param>
    public void Quarantine(ReadOnlySpan<byte> record, RecordProblem problem, in LandingRecord where)
    {
        _quarantine.MoveTo(where.SliceStart);
        QuarantineWriter.Write(_quarantine, record, problem, where);
        _quarantined++;
        _firstRecord ??= _time.GetTimestamp();
    }

    /// <summary>Counts an entry that is about another stream.</summary>
    public void Skip() => _skipped++;

    /// <summary>Stores what has come in, and commits it.</summary>
    /// <param name="state">What of the stream's history is now covered; empty in mid-walk.</param>
    /// <param name="at">The time of the commit, in provider time.</param>
    /// <param name="cancellationToken">Stops waiting; the commit may or may not have been written.</param>
    /// <returns>The commit; null where nothing came in and nothing was covered.</returns>
    public async Task<Commit?> CommitAsync(IReadOnlyList<StateDelta> state, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var counts = Counts;
        if (counts.Received == 0 && state.All(delta => delta.Covered.IsEmpty))
            return null;
        var draft = new CommitDraft
        {
            Writer = $"{_options.Writer}/{++_commits}",
            At = at,
            Fingerprint = _options.Fingerprint,
            Purpose = _options.Purpose,
            Files = await _upload.StoreAsync(_data.FinishAll(), _log.Stream, LakeKeys.DataFile, cancellationToken),
            Quarantine = await _upload.StoreAsync(_quarantine.FinishAll(), _log.Stream, LakeKeys.QuarantineFile, cancellationToken),
            Counts = counts,
            State = state,
        };
        CrashPoint.Reach(CrashPoint.BeforeCommit);
        var commit = await _log.AppendAsync(draft, cancellationToken);
        CrashPoint.Reach(CrashPoint.AfterCommit);
        Clear();
        return commit;
    }

    /// <summary>Drops what is not committed.</summary>
    public ValueTask DisposeAsync()
    {
        _data.Dispose();
        _quarantine.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Clear()
    {
        _data.Clear();
        _quarantine.Clear();
        (_landed, _quarantined, _skipped, _drifted, _repaired, _firstRecord) = (0, 0, 0, 0, 0, null);
    }
}
