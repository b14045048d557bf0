namespace Codegen.Specs.Inference;

/// <summary>A constant that a query parameter is set to.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Value">The value.</param>
internal sealed record ParameterChoice(string Name, string Value);
