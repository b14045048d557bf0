using Codegen.Contracts;

namespace Codegen.Lake;

/// <summary>A stream that has commits in a lane.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Lane">The lane.</param>
public sealed record StreamLane(StreamId Stream, string Lane);
