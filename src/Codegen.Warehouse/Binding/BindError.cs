namespace Codegen.Warehouse.Binding;

/// <summary>Why a query can't be bound.</summary>
/// <param name="Message">The first sentence of what the binder said, without positions and candidates.</param>
/// <param name="Offset">Where in the query, in UTF-16 units from 0; null where the binder doesn't say.</param>
/// <param name="Candidates">Names that would have fitted, best first; empty where the binder offers none.</param>
public sealed record BindError(string Message, int? Offset, IReadOnlyList<string> Candidates);
