namespace Codegen.Lake.Stores;

/// <summary>Files that are whole and on the disk, or not there.</summary>
internal static class NewFile
{
    /// <summary>Creates a file, which must not exist; where writing fails, none is left.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            await write(file);
            file.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }
}
