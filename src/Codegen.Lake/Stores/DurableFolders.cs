using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Codegen.Lake.Stores;

/// <summary>Folders whose entries survive a loss of power: a new name lasts only once its folder was forced to the disk too.</summary>
internal sealed partial class DurableFolders(string root)
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Creates a folder with all above it.</summary>
    public void Create(string path)
    {
        if (_known.ContainsKey(path))
            return;
        var isWithin = path.StartsWith(_root, StringComparison.Ordinal);
        if (!isWithin && Directory.Exists(path))
            return;
        var parent = Path.GetDirectoryName(path)!;
        Create(parent);
        Directory.CreateDirectory(path);

        // Also where the folder was there: who made it may have died before this.
        Flush(parent);
        if (isWithin)
            _known.TryAdd(path, true);
    }

    /// <summary>Forces a folder's entries to the disk. Windows does so by itself.</summary>
    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var folder = Open(path, 0);
        if (folder < 0)
            throw Failed(path);
        var failed = Sync(folder) != 0 ? Failed(path) : null;
        _ = Close(folder);
        if (failed is not null)
            throw failed;
    }

    private static IOException Failed(string path)
    {
        var code = Marshal.GetLastPInvokeError();
        return new IOException($"{Marshal.GetPInvokeErrorMessage(code)}: '{path}'", code);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int file);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
