namespace Codegen.Cli.Configuration;

/// <summary>When the records read so far are committed in the middle of a walk.</summary>
/// <param name="Bytes">After so many bytes of records, uncompressed.</param>
/// <param name="Age">After so much time.</param>
internal sealed record CommitSettings(long Bytes, TimeSpan Age)
{
    /// <summary>64 MiB.</summary>
    public const long DefaultBytes = 64L << 20;

    /// <summary>Thirty seconds.</summary>
    public static readonly TimeSpan DefaultAge = TimeSpan.FromSeconds(30);
}
