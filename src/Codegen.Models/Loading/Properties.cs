using Codegen.Models.Settings;

namespace Codegen.Models.Loading;

/// <summary>What all YAML files beside models say.</summary>
/// <param name="Models">Of hand-written files, by model.</param>
/// <param name="Generated">Of generated files, by model; they speak of generated models only.</param>
/// <param name="Seeds">By seed.</param>
/// <param name="Sources">The raw tables.</param>
internal sealed record Properties(
    IReadOnlyDictionary<string, Stated<NodeSettings>> Models,
    IReadOnlyDictionary<string, Stated<NodeSettings>> Generated,
    IReadOnlyDictionary<string, Stated<NodeSettings>> Seeds,
    IReadOnlyList<SourceTable> Sources);
