namespace Codegen.Lake;

/// <summary>
/// A folder or a bucket, as far as the lake needs it: objects that are written once, whole, and never change. Safe for concurrent use.
/// </summary>
/// <remarks>Keys come from <see cref="LakeKeys"/>. Every failure is a <c>CodegenException</c> with a CG2 code.</remarks>
public interface IObjectStore
{
    /// <summary>Stores a file under a key that has no object yet. Durable when it returns; never a half object, never an overwrite.</summary>
    /// <param name="key">The key.</param>
    /// <param name="sourceFile">The file. The store may keep the very file: it must not be written to again, only deleted.</param>
    /// <param name="sha256">SHA-256 of its bytes, 64 hexadecimal digits.</param>
    /// <param name="cancellationToken">Stops waiting; the object may or may not have been stored.</param>
    Task<PutOutcome> PutIfAbsentAsync(string key, string sourceFile, string sha256, CancellationToken cancellationToken);

    /// <summary>Stores bytes under a key that has no object yet. Durable when it returns; never a half object, never an overwrite.</summary>
    /// <param name="key">The key.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">Stops waiting; the object may or may not have been stored.</param>
    Task<PutOutcome> PutIfAbsentAsync(string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Reads a small object, such as a commit; null where there is none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<byte[]?> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Copies an object to a file, which must not exist; false, and no file, where there is no such object.</summary>
    /// <param name="key">The key.</param>
    /// <param name="targetFile">The file to create.</param>
    /// <param name="cancellationToken">Stops the download; no file is left.</param>
    Task<bool> DownloadAsync(string key, string targetFile, CancellationToken cancellationToken);

    /// <summary>The object's own file where the store is a folder, whether or not it exists; else null.</summary>
    /// <param name="key">The key.</param>
    string? LocalPath(string key);

    /// <summary>The objects whose key starts with a prefix, in ordinal order of the key.</summary>
    /// <param name="prefix">The prefix; need not end at a slash.</param>
    /// <param name="startAfter">Only keys greater than this one; need not be an existing key. Null for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    IAsyncEnumerable<ObjectInfo> ListAsync(string prefix, string? startAfter, CancellationToken cancellationToken);
}
