namespace Codegen.Lake;

/// <summary>The writers of a stream, each with a commit log of its own.</summary>
public static class Lanes
{
    /// <summary>What <c>ingest</c> reads.</summary>
    public const string Batch = "batch";

    /// <summary>What the provider calls us with.</summary>
    public const string Callback = "callback";
}
