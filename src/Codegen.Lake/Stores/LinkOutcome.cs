namespace Codegen.Lake.Stores;

/// <summary>What became of a hard link.</summary>
internal enum LinkOutcome
{
    /// <summary>The file has the name.</summary>
    Created,

    /// <summary>The name was taken.</summary>
    Existed,

    /// <summary>The file lies on another volume, or the file system knows no hard links.</summary>
    Impossible,
}
