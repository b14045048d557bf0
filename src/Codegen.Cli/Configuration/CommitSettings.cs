namespace Codegen.Cli.Configuration;

/// <summary>When the records read so far are committed in the middle of a walk.</summary>
/// <param name="Bytes">After so many bytes of records, uncompressed.</param>
/// <param name="Age">After so much time.</param>
internal sealed record CommitSettings(long Bytes = 64L << 20, TimeSpan Age = default)
{
    /// <summary>Thirty seconds unless set.</summary>
    public TimeSpan Age { get; init; } = Age == default ? TimeSpan.FromSeconds(30) : Age;
}
