using System.Globalization;
using Codegen.Lake.Stores;

namespace Codegen.Lake.Spooling;

/// <summary>
/// A landing's own folder under the shared one. It is held by an open lock file beside it: a folder whose lock can be taken belonged to
/// a process that died, and goes.
/// </summary>
internal sealed class SpoolFolder : IDisposable
{
    private const string LockSuffix = ".lock";
    private const int Attempts = 8;

    private readonly FileStream _lock;
    private int _files;

    private SpoolFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    /// <summary>Removes what dead processes left, and takes a folder.</summary>
    public static SpoolFolder Open(string shared)
    {
        try
        {
            Directory.CreateDirectory(shared);
            RemoveLeftovers(shared);
            return Take(shared);
        }
        catch (Exception fault) when (DiskFault.Matches(fault))
        {
            throw DiskFault.Of(fault, "spool to", shared);
        }
    }

    /// <summary>A path that no other file has.</summary>
    public string NextFile() => System.IO.Path.Combine(Path, (_files++).ToString("D6", CultureInfo.InvariantCulture) + ".ndjson.zst");

    public void Dispose()
    {
        Directory.Delete(Path, recursive: true);
        _lock.Dispose();
    }

    private static SpoolFolder Take(string shared)
    {
        for (var attempt = 1; ; attempt++)
        {
            var path = System.IO.Path.Combine(shared, System.IO.Path.GetRandomFileName());
            try
            {
                var held = new FileStream(path + LockSuffix, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 0, FileOptions.DeleteOnClose);
                Directory.CreateDirectory(path);
                return new SpoolFolder(path, held);
            }
            catch (IOException) when (attempt < Attempts && File.Exists(path + LockSuffix))
            {
                // A process that looks for leftovers held the new lock for a moment.
            }
        }
    }

    private static void RemoveLeftovers(string shared)
    {
        foreach (var file in Directory.EnumerateFiles(shared, "*" + LockSuffix))
        {
            if (TryHold(file) is not { } held)
                continue;
            using (held)
            {
                var folder = file[..^LockSuffix.Length];
                if (Directory.Exists(folder))
                    Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>Null where its process lives, or another one has just removed it.</summary>
    private static FileStream? TryHold(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 0, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
