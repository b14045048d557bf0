using Codegen.Contracts;
using Codegen.Contracts.Commits;

namespace Codegen.Lake.Spooling;

/// <summary>Brings finished files into the lake, each under the key that its content gives it.</summary>
internal sealed class FileUpload(IObjectStore store)
{
    /// <summary>A backfill of small slices has many small files in a commit.</summary>
    private const int Uploads = 8;

    /// <summary>Names a file: stream, slice start, SHA-256, copy.</summary>
    internal delegate string KeyOf(StreamId stream, DateTimeOffset sliceStart, string sha256, int copy);

    public async Task<IReadOnlyList<CommitFile>> StoreAsync(
        IReadOnlyList<SpooledFile> files, StreamId stream, KeyOf keyOf, CancellationToken cancellationToken)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        List<(string Path, CommitFile File)> uploads = [];
        foreach (var file in files)
        {
            var copy = 1;
            string key;
            do
                key = keyOf(stream, file.SliceStart, file.Sha256, copy++);
            while (!keys.Add(key));
            uploads.Add((file.Path, new CommitFile(key, file.Rows, file.Bytes, file.Sha256)));
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = Uploads, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(uploads, options, async (upload, stop) => await StoreAsync(upload.Path, upload.File, stop));
        return [.. uploads.Select(upload => upload.File)];
    }

    private async Task StoreAsync(string path, CommitFile file, CancellationToken cancellationToken)
    {
        CrashPoint.Reach(CrashPoint.BeforePut);
        if (await store.PutIfAbsentAsync(file.Key, path, file.Sha256, cancellationToken) == PutOutcome.Existed)
            await AdoptAsync(file.Key, file.Bytes, cancellationToken);
        CrashPoint.Reach(CrashPoint.AfterPut);
    }

    /// <summary>The object of a lost reply or of an earlier attempt has the same bytes, unless its upload was cut or somebody changed it.</summary>
    private async Task AdoptAsync(string key, long bytes, CancellationToken cancellationToken)
    {
        await foreach (var found in store.ListAsync(key, startAfter: null, cancellationToken))
        {
            if (found.Key != key)
                break;
            if (found.Bytes != bytes)
                throw LakeErrors.ObjectDiffers(key, bytes, found.Bytes);
            return;
        }

        throw LakeErrors.ObjectMissing(key, "A conditional write that was refused");
    }
}
