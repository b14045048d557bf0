using System.Globalization;
using Codegen.Contracts;
using Codegen.Contracts.Commits;
using Codegen.Contracts.Errors;

namespace Codegen.Lake.Checks;

/// <summary>
/// Walks all commits of all logs. Where a loader stops at the first fault, this goes on: it wants every fault, and every file that any
/// commit names.
/// </summary>
internal sealed class LogCheck(IObjectStore store, List<LakeFinding> findings)
{
    private string _log = "";
    private StreamId? _stream;
    private string? _hash;
    private long _number;

    public Dictionary<string, CommitFile> Files { get; } = new(StringComparer.Ordinal);

    public int Logs { get; private set; }

    public long Commits { get; private set; }

    public long Records { get; private set; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var listed = store.ListAsync(LakeKeys.Commits, startAfter: null, cancellationToken);
        var reads = ReadAhead.Of(listed, found => ReadAsync(found.Key, cancellationToken), cancellationToken);
        await foreach (var read in reads)
            See(await read);
    }

    private async Task<(string Key, CommitLink? Link, CodegenException? Fault)> ReadAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return LakeKeys.CommitNumber(key) is { } number
                ? (key, await CommitReader.ReadOneAsync(store, key, number, cancellationToken), null)
                : (key, null, null);
        }
        catch (CodegenException fault) when (fault.Failure is Failure.Terminal or Failure.Config)
        {
            return (key, null, fault);
        }
    }

    private void See((string Key, CommitLink? Link, CodegenException? Fault) read)
    {
        if (LakeKeys.CommitNumber(read.Key) is not { } number || read.Key.Split('/') is not [_, var connection, var stream, var lane, _])
        {
            Add("CG2051", ProblemSeverity.Warning, read.Key, "It is no commit and does not belong here. It is not read.");
            return;
        }

        Enter(read.Key[..(read.Key.LastIndexOf('/') + 1)]);
        for (_number++; _number < number; _number++)
            Miss(_number);
        Commits++;
        if (read.Fault is { } fault)
            Add(fault.Code, ProblemSeverity.Error, read.Key, fault.Message);
        if (read.Link is { } link)
            Verify(read.Key, link, KeySegment.Decode(connection), KeySegment.Decode(stream), KeySegment.Decode(lane));
        _hash = read.Link?.Hash;
    }

    private void Enter(string log)
    {
        if (log == _log)
            return;
        Logs++;
        (_log, _stream, _hash, _number) = (log, null, null, 0);
    }

    private void Miss(long number)
    {
        var key = _log + number.ToString("D12", CultureInfo.InvariantCulture) + ".json";
        Add("CG2030", ProblemSeverity.Error, key, "The commit is missing: later ones are there. Nothing after it is loaded.");
        _hash = null;
    }

    private void Verify(string key, CommitLink link, string connection, string stream, string lane)
    {
        var commit = link.Commit;
        _stream ??= new StreamId(commit.Source, connection, stream);
        if (new StreamId(commit.Source, commit.Connection, commit.Stream) != _stream || commit.Lane != lane || commit.Number != _number)
            Add("CG2033", ProblemSeverity.Error, key, "The commit belongs to another source, stream, lane or number.");
        if ((_hash is not null || _number == 1) && commit.Previous != _hash)
            Add("CG2031", ProblemSeverity.Error, key, "The commit was written after other bytes than those of the commit before it: one of the two was changed.");
        Count(key, commit);
    }

    private void Count(string key, Commit commit)
    {
        var counts = commit.Counts;
        if (counts.Received != counts.Landed + counts.Quarantined + counts.Skipped
            || counts.Landed != commit.Files.Sum(file => file.Rows)
            || counts.Quarantined != commit.Quarantine.Sum(file => file.Rows))
            Add("CG2052", ProblemSeverity.Error, key, "The commit's counts don't add up with the rows of its files.");
        Records += counts.Landed;
        foreach (var file in commit.Files.Concat(commit.Quarantine))
            Files[file.Key] = file;
    }

    private void Add(string code, ProblemSeverity severity, string key, string message) =>
        findings.Add(new LakeFinding(code, severity, key, message));
}
