using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Inference;

/// <summary>How a stream is paged.</summary>
/// <param name="Definition">The mechanism; a single request where it is one that we don't know.</param>
/// <param name="Refusal">Why the stream can't be read to its end; null where it can.</param>
internal sealed record PagingFound(PagingDefinition Definition, string? Refusal = null);
