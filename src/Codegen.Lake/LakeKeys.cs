using System.Globalization;
using Codegen.Contracts;

namespace Codegen.Lake;

/// <summary>The only place where keys of the lake are built and taken apart.</summary>
public static class LakeKeys
{
    /// <summary>Above all data files.</summary>
    public const string Raw = "raw/";

    /// <summary>Above all commit logs.</summary>
    public const string Commits = "_commits/";

    /// <summary>Above all records that could not be read.</summary>
    public const string Quarantine = "_quarantine/";

    private const string CommitSuffix = ".json";

    /// <summary>A data file's key. The name holds the slice and the content, so that the same bytes always have the same key.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="sliceStart">Where the slice starts, to the second.</param>
    /// <param name="sha256">SHA-256 of the file's bytes, 64 hexadecimal digits.</param>
    /// <param name="copy">From 1; higher for a further file of the same commit with the very same bytes.</param>
    public static string DataFile(StreamId stream, DateTimeOffset sliceStart, string sha256, int copy = 1) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{RawOf(stream)}dt={sliceStart.UtcDateTime:yyyy-MM-dd}/{sliceStart.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{sha256[..16]}{Copy(copy)}.ndjson.zst");

    /// <summary>A quarantine file's key.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="sliceStart">Where the slice starts.</param>
    /// <param name="sha256">SHA-256 of the file's bytes, 64 hexadecimal digits.</param>
    /// <param name="copy">From 1; higher for a further file of the same commit with the very same bytes.</param>
    public static string QuarantineFile(StreamId stream, DateTimeOffset sliceStart, string sha256, int copy = 1) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{QuarantineOf(stream)}dt={sliceStart.UtcDateTime:yyyy-MM-dd}/{sha256[..16]}{Copy(copy)}.ndjson.zst");

    /// <summary>The prefix of a stream's data files, with its slash.</summary>
    /// <param name="stream">The stream.</param>
    public static string RawOf(StreamId stream) =>
        $"{Raw}{KeySegment.Encode("source=", stream.Source)}/{KeySegment.Encode("connection=", stream.Connection)}/{KeySegment.Encode("stream=", stream.Stream)}/";

    /// <summary>The prefix of a stream's quarantine files, with its slash.</summary>
    /// <param name="stream">The stream.</param>
    public static string QuarantineOf(StreamId stream) =>
        $"{Quarantine}{KeySegment.Encode("", stream.Connection)}/{KeySegment.Encode("", stream.Stream)}/";

    /// <summary>The prefix of a stream's commits in one lane, with its slash.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="lane">The lane, one of <see cref="Lanes"/>.</param>
    public static string CommitsOf(StreamId stream, string lane) =>
        $"{Commits}{KeySegment.Encode("", stream.Connection)}/{KeySegment.Encode("", stream.Stream)}/{KeySegment.Encode("", lane)}/";

    /// <summary>A commit's key.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="lane">The lane.</param>
    /// <param name="number">The commit's number, from 1.</param>
    public static string Commit(StreamId stream, string lane, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{CommitsOf(stream, lane)}{number:D12}{CommitSuffix}");

    /// <summary>The number of the commit that a key names; null where the key is no commit's.</summary>
    /// <param name="key">The key.</param>
    public static long? CommitNumber(string key)
    {
        var name = key.AsSpan(key.LastIndexOf('/') + 1);
        return name.Length == 12 + CommitSuffix.Length
            && name.EndsWith(CommitSuffix, StringComparison.Ordinal)
            && long.TryParse(name[..12], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private static string Copy(int copy) => copy == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{copy}");
}
