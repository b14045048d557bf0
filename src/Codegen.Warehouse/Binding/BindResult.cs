namespace Codegen.Warehouse.Binding;

/// <summary>What binding gave: a query or an error, never both.</summary>
/// <param name="Query">The bound query; null where there is an error.</param>
/// <param name="Error">Why it can't be bound; null where it can.</param>
public sealed record BindResult(BoundQuery? Query, BindError? Error);
