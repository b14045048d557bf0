using System.Security.Cryptography;
using System.Text.Json;

namespace Codegen.Contracts.Commits;

/// <summary>
/// Commits as UTF-8 JSON: snake case, members in the order in which <see cref="Commit"/> declares them, instants as
/// <see cref="Instant"/> writes them, and last a <c>sha256</c> over all bytes before it, so that an edited commit is known by itself.
/// </summary>
public static class CommitJson
{
    private const int HexLength = 64;
    private static readonly byte[] SealStart = ",\"sha256\":\""u8.ToArray();
    private static readonly byte[] SealEnd = "\"}\n"u8.ToArray();
    private static readonly int SealLength = SealStart.Length + HexLength + SealEnd.Length;

    /// <summary>Writes a commit. The same commit gives the same bytes.</summary>
    /// <param name="commit">The commit.</param>
    public static byte[] Write(Commit commit)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(commit, CommitJsonContext.Default.Commit);
        var body = json.AsSpan(0, json.Length - 1);
        return [.. body, .. SealStart, .. Digest(body), .. SealEnd];
    }

    /// <summary>Reads a commit whose bytes are as they were written.</summary>
    /// <param name="bytes">What <see cref="Write"/> gave.</param>
    /// <exception cref="JsonException">The bytes were changed, cut or never were a commit.</exception>
    public static Commit Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= SealLength)
            throw new JsonException("it is too short to be a commit");
        var body = bytes[..^SealLength];
        var seal = bytes[^SealLength..];
        if (!seal.StartsWith(SealStart) || !seal.EndsWith(SealEnd))
            throw new JsonException("it does not end with the sha256 member that every commit has");
        if (!seal[SealStart.Length..^SealEnd.Length].SequenceEqual(Digest(body)))
            throw new JsonException("its sha256 member does not match its content");
        return JsonSerializer.Deserialize([.. body, (byte)'}'], CommitJsonContext.Default.Commit)
            ?? throw new JsonException("it is null");
    }

    private static byte[] Digest(ReadOnlySpan<byte> body)
    {
        var hex = new byte[HexLength];
        Convert.TryToHexStringLower(SHA256.HashData(body), hex, out _);
        return hex;
    }
}
