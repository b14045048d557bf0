namespace Codegen.Warehouse.Binding;

/// <summary>A column of a shadow table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column's name.</param>
public sealed record TableColumn(Relation Table, string Column);
