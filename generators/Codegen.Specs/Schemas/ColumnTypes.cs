using Codegen.Contracts.Schemas;

namespace Codegen.Specs.Schemas;

/// <summary>What a column of a schema holds (design.md §4, raw tables).</summary>
internal static class ColumnTypes
{
    /// <summary>The type for values of a schema.</summary>
    public static ColumnType Of(Schema schema) => Combine(TypesOf(schema));

    /// <summary>The type that takes the values of several: the one that all share, text where one is a string, else JSON.</summary>
    public static ColumnType Combine(IEnumerable<ColumnType> types)
    {
        var distinct = types.Distinct().ToList();
        return distinct switch
        {
            { Count: 0 } => ColumnType.Json,
            { Count: 1 } => distinct[0],
            _ when distinct.Any(IsString) => ColumnType.Text,
            _ when distinct.All(type => type is ColumnType.Integer or ColumnType.Decimal) => ColumnType.Decimal,
            _ when distinct.All(type => type is ColumnType.Integer or ColumnType.Decimal or ColumnType.Double) => ColumnType.Double,
            _ => ColumnType.Json,
        };
    }

    /// <summary>Whether values of the schemas are strings and other things too: a text column that takes those as their JSON text.</summary>
    public static bool IsUnion(IEnumerable<Schema> schemas)
    {
        var types = schemas.SelectMany(TypesOf).ToList();
        return types.Any(IsString) && !types.All(IsString);
    }

    private static bool IsString(ColumnType type) => type is ColumnType.Text or ColumnType.Timestamp or ColumnType.Date;

    private static IEnumerable<ColumnType> TypesOf(Schema schema) => schema switch
    {
        { Kinds: not SchemaKinds.None } => OwnTypes(schema),
        { Branches.Count: > 0, Properties.Count: 0 } =>
            schema.Branches.SelectMany(branch => branch.Kinds == SchemaKinds.None ? [ColumnType.Json] : OwnTypes(branch)),
        _ => [ColumnType.Json],
    };

    private static IEnumerable<ColumnType> OwnTypes(Schema schema)
    {
        if ((schema.Kinds & SchemaKinds.String) != 0)
            yield return OfString(schema.Format);
        if ((schema.Kinds & SchemaKinds.Integer) != 0)
            yield return ColumnType.Integer;
        if ((schema.Kinds & SchemaKinds.Number) != 0)
            yield return schema.Format is "double" or "float" ? ColumnType.Double : ColumnType.Decimal;
        if ((schema.Kinds & SchemaKinds.Boolean) != 0)
            yield return ColumnType.Boolean;
        if ((schema.Kinds & (SchemaKinds.Array | SchemaKinds.Object)) != 0)
            yield return ColumnType.Json;
    }

    private static ColumnType OfString(string format) => format switch
    {
        "date-time" => ColumnType.Timestamp,
        "date" => ColumnType.Date,
        _ => ColumnType.Text,
    };
}
