namespace Codegen.Warehouse;

/// <summary>A table or view, by schema and name, as they are spelled in the warehouse's catalog; dialects quote them.</summary>
/// <param name="Schema">The schema, such as <c>raw</c>.</param>
/// <param name="Name">The name in the schema.</param>
public sealed record Relation(string Schema, string Name)
{
    /// <summary>The form used in messages: <c>schema.name</c>, unquoted.</summary>
    public override string ToString() => $"{Schema}.{Name}";
}
