using Codegen.Contracts;

namespace Codegen.Loading;

/// <summary>Where a load stands; reported when a transaction begins and when it is committed.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Phase">What is being done, as a person would say it: <c>loading</c>, <c>loaded</c>,
/// <c>rebuilding</c>.</param>
/// <param name="Rows">The stream's rows loaded so far.</param>
/// <param name="Files">The stream's files loaded so far.</param>
public sealed record LoadProgress(StreamId Stream, string Phase, long Rows, int Files);
