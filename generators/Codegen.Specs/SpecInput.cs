namespace Codegen.Specs;

/// <summary>All that is known about a source.</summary>
/// <param name="Source">The source's name: its folder under <c>specs/</c>.</param>
/// <param name="Document">The OpenAPI document (2.0, 3.0 or 3.1; JSON or YAML); null where the folder holds none, which is a
/// problem.</param>
/// <param name="Mapping">What a person decided; null for nothing.</param>
/// <param name="Observed">What live sampling learned; null for nothing.</param>
public sealed record SpecInput(string Source, SpecFile? Document, SpecFile? Mapping, SpecFile? Observed);
