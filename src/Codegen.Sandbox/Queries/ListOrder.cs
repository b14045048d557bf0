namespace Codegen.Sandbox.Queries;

/// <summary>The order of an answer.</summary>
/// <param name="Field">The field; null for the order of creation.</param>
/// <param name="Descending">The direction, of ties too.</param>
internal readonly record struct ListOrder(string? Field, bool Descending);
