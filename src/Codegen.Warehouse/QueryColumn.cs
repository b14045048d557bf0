namespace Codegen.Warehouse;

/// <summary>A column of a result.</summary>
/// <param name="Name">Its name; not necessarily unique in the result.</param>
/// <param name="Type">Its type as the warehouse spells it, such as <c>DECIMAL(38,12)</c>.</param>
/// <param name="Kind">How its text reads.</param>
public sealed record QueryColumn(string Name, string Type, QueryValueKind Kind);
