using Codegen.Sandbox.Records;

namespace Codegen.Sandbox.Facts;

/// <summary>The feed in which the provider tells every change.</summary>
/// <param name="Stream">The stream that lists events.</param>
/// <param name="Types">The type of the event of each kind of change of each stream told; a stream that is not here is not told.</param>
/// <param name="Retention">How long events are listed; null for ever.</param>
internal sealed record EventFacts(
    StreamFacts Stream, IReadOnlyDictionary<(StreamFacts Stream, ChangeOp Op), string> Types, TimeSpan? Retention)
{
    /// <summary>Whether changes of a stream are told.</summary>
    /// <param name="stream">The stream.</param>
    public bool Covers(StreamFacts stream) => Types.ContainsKey((stream, ChangeOp.Create));
}
