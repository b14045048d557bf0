using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Mapping;

/// <summary>What a mapping says about the key.</summary>
/// <param name="Fields">The fields; none where the record's hash identifies it.</param>
internal sealed record KeySetting(IReadOnlyList<Stated<FieldPath>> Fields);
