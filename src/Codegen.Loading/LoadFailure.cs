using Codegen.Contracts;
using Codegen.Contracts.Errors;

namespace Codegen.Loading;

/// <summary>A stream that could not be loaded.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Error">Why.</param>
public sealed record LoadFailure(StreamId Stream, CodegenException Error);
