using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Mapping;

/// <summary>What a mapping says about the configured list that a stream is read for.</summary>
/// <param name="Each">The list and its parts; null for none.</param>
internal sealed record EachSetting(EachDefinition? Each);
