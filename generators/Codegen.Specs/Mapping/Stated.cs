using Codegen.Contracts.Errors;

namespace Codegen.Specs.Mapping;

/// <summary>A value that a person, or a committed observation, states.</summary>
/// <param name="Value">The value.</param>
/// <param name="At">Where it stands.</param>
/// <param name="From">Mapping or observed.</param>
internal sealed record Stated<T>(T Value, SourcePosition At, Evidence From);
