namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>What is known of an expression's value.</summary>
/// <param name="Direct">The shadow columns that it is made of.</param>
/// <param name="Nullable">Whether it may be null; true where in doubt.</param>
/// <param name="Copied">Whether it is one column's value, unchanged.</param>
internal sealed record PlanValue(ColumnSet Direct, bool Nullable, bool Copied = false)
{
    public static PlanValue Literal { get; } = new(ColumnSet.Empty, false);

    public static PlanValue Unknown { get; } = new(ColumnSet.Empty, true);

    /// <summary>A new value made of several, null where one of them is.</summary>
    public static PlanValue Made(IEnumerable<PlanValue> parts)
    {
        var made = Literal;
        foreach (var part in parts)
            made = new PlanValue(made.Direct.Union(part.Direct), made.Nullable || part.Nullable);
        return made;
    }

    /// <summary>Either of two values, as in a union.</summary>
    public static PlanValue Either(PlanValue one, PlanValue other) => new(
        one.Direct.Union(other.Direct),
        one.Nullable || other.Nullable,
        one.Copied && other.Copied && one.Direct.Equals(other.Direct));
}
