namespace Codegen.Yaml;

/// <summary>A named node of a mapping.</summary>
/// <param name="Key">The name; a scalar key of any kind is taken by its text, so <c>200:</c> is <c>"200"</c>.</param>
/// <param name="KeyStart">Where the name stands.</param>
/// <param name="Value">The node.</param>
public sealed record Entry(string Key, Mark KeyStart, Node Value);
