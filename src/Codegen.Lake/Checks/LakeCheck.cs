using Codegen.Contracts.Commits;
using Codegen.Contracts.Errors;

namespace Codegen.Lake.Checks;

/// <summary>Compares a lake's objects with its commits: broken logs, objects that are missing or changed, and orphans. Changes nothing.</summary>
/// <param name="store">The lake.</param>
public sealed class LakeCheck(IObjectStore store)
{
    private readonly List<LakeFinding> _findings = [];

    /// <summary>Checks the whole lake. Writers may be at work; their files in the making then show as orphans.</summary>
    /// <param name="readsContent">Whether to read every object and compare its SHA-256; else sizes alone are compared.</param>
    /// <param name="spoolFolder">An existing folder for downloads; unused where the lake is a folder.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    public async Task<LakeReport> RunAsync(bool readsContent, string spoolFolder, CancellationToken cancellationToken)
    {
        _findings.Clear();

        // Objects first: one that is stored and committed in between is named, not an orphan.
        var objects = await ListAsync([LakeKeys.Raw, LakeKeys.Quarantine], cancellationToken);
        var logs = new LogCheck(store, _findings);
        await logs.RunAsync(cancellationToken);
        foreach (var file in logs.Files.Values)
            await CompareAsync(file, objects, readsContent ? spoolFolder : null, cancellationToken);
        foreach (var key in objects.Keys.Where(key => !logs.Files.ContainsKey(key)))
            Add("CG2050", ProblemSeverity.Info, key, "No commit names it: a writer is at work, or stopped before its commit. It is not part of any stream.");
        _findings.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return new LakeReport(logs.Logs, logs.Commits, logs.Files.Count, logs.Records, [.. _findings]);
    }

    private async Task CompareAsync(
        CommitFile file, Dictionary<string, long> objects, string? spoolFolder, CancellationToken cancellationToken)
    {
        if (!objects.TryGetValue(file.Key, out var bytes))
        {
            var late = await ListAsync([file.Key], cancellationToken);
            if (!late.TryGetValue(file.Key, out bytes))
            {
                Add("CG2040", ProblemSeverity.Error, file.Key, "A commit names it, but the lake has no such object.");
                return;
            }
        }

        if (bytes != file.Bytes)
            Add("CG2042", ProblemSeverity.Error, file.Key, $"It has {bytes} bytes instead of {file.Bytes}.");
        else if (spoolFolder is not null)
            await ReadAsync(file, spoolFolder, cancellationToken);
    }

    private async Task ReadAsync(CommitFile file, string spoolFolder, CancellationToken cancellationToken)
    {
        try
        {
            var path = await new LakeReader(store).FetchAsync(file, spoolFolder, cancellationToken);
            if (store.LocalPath(file.Key) is null)
                File.Delete(path);
        }
        catch (CodegenException fault) when (fault.Failure == Failure.Terminal)
        {
            Add(fault.Code, ProblemSeverity.Error, file.Key, fault.Message);
        }
    }

    private async Task<Dictionary<string, long>> ListAsync(IEnumerable<string> prefixes, CancellationToken cancellationToken)
    {
        Dictionary<string, long> objects = new(StringComparer.Ordinal);
        foreach (var prefix in prefixes)
        {
            await foreach (var found in store.ListAsync(prefix, startAfter: null, cancellationToken))
                objects[found.Key] = found.Bytes;
        }

        return objects;
    }

    private void Add(string code, ProblemSeverity severity, string key, string message) =>
        _findings.Add(new LakeFinding(code, severity, key, message));
}
