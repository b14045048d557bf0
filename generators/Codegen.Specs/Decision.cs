namespace Codegen.Specs;

/// <summary>One effective value of a connector, and why it is that.</summary>
/// <param name="Subject">What was decided, such as <c>auth</c> or <c>streams.issues.cursor</c>.</param>
/// <param name="Value">The value, written as a mapping would.</param>
/// <param name="From">What it was taken from.</param>
/// <param name="Sure">How sure it is.</param>
/// <param name="Where">The evidence's place: a JSON pointer into the document, or <c>file(line,col)</c> of a mapping. Empty for
/// defaults.</param>
/// <param name="Why">The reason, as a sentence for a person.</param>
public sealed record Decision(string Subject, string Value, Evidence From, Certainty Sure, string Where, string Why);
