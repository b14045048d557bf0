namespace Codegen.Sandbox.Queries;

/// <summary>Which page is asked for.</summary>
/// <param name="Size">How many records it holds.</param>
/// <param name="Offset">How many records come before it; unused with a key.</param>
/// <param name="After">The key that it follows.</param>
/// <param name="Before">The key that it precedes.</param>
internal readonly record struct PageRequest(int Size, int Offset, string? After, string? Before);
