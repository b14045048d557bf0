namespace Codegen.Warehouse.Binding;

/// <summary>A column of a bound query and what it is made of.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as the binder's SQL spells it.</param>
/// <param name="Nullable">False only where it can't be null: a copy of a column that isn't nullable and not on the optional side of a join,
/// a literal, a count.</param>
/// <param name="Direct">Columns of shadow tables whose values are part of its values. Without duplicates, in ordinal order.</param>
/// <param name="Copied">True where it is one column of one shadow table, unchanged.</param>
public sealed record QueryLineage(string Name, string Type, bool Nullable, IReadOnlyList<TableColumn> Direct, bool Copied);
