namespace Codegen.Specs.Inference;

/// <summary>What a rule found, and by what.</summary>
/// <param name="Value">The value.</param>
/// <param name="From">What it was taken from.</param>
/// <param name="Sure">How sure it is.</param>
/// <param name="Where">The evidence's JSON pointer, or place in a mapping; empty for none.</param>
/// <param name="Why">The reason, as a sentence for a person.</param>
internal sealed record Finding<T>(T Value, Evidence From, Certainty Sure, string Where, string Why);
