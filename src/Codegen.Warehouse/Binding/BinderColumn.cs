namespace Codegen.Warehouse.Binding;

/// <summary>A column of a shadow table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as the binder's SQL spells it.</param>
/// <param name="Nullable">Whether it may be null.</param>
public sealed record BinderColumn(string Name, string Type, bool Nullable = true);
