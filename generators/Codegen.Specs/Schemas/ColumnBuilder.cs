using Codegen.Contracts.Schemas;

namespace Codegen.Specs.Schemas;

/// <summary>Turns a record's schema into columns.</summary>
internal sealed class ColumnBuilder(SchemaReader reader)
{
    /// <summary>The one column of a record without declared properties.</summary>
    public const string WholeRecordColumn = "value";

    /// <summary>The stream's columns, in the document's order.</summary>
    public StreamSchema Build(Schema record)
    {
        var names = new ColumnNames();
        List<Column> columns = [.. RecordFields.Of(record).Select(field => BuildColumn(field, names))];
        return columns.Count > 0 ? new StreamSchema { Columns = columns } : WholeRecord(record);
    }

    private Column BuildColumn(RecordFields.Field field, ColumnNames names)
    {
        List<Schema> schemas = [.. field.Declarations.Select(declaration => reader.Read(declaration.Nodes))];
        var name = names.Next(field.Name, out var inExtra);
        return new Column
        {
            Field = field.Name,
            Name = name,
            Type = ColumnTypes.Combine(schemas.Select(ColumnTypes.Of)),
            Union = ColumnTypes.IsUnion(schemas),
            Nullable = !field.Required || schemas.Any(schema => schema.Nullable),
            InExtra = inExtra,
            Values = ValuesOf(schemas),
            Description = schemas.Select(schema => schema.Description).FirstOrDefault(text => text.Length > 0) ?? "",
            Pointer = schemas[0].Pointer,
            Pii = PiiSuspicion.Of(field.Name, schemas[0].Format),
        };
    }

    /// <summary>The values that all declarations together allow; none where one of them allows any, or holds more than scalars.</summary>
    private static IReadOnlyList<string> ValuesOf(IReadOnlyList<Schema> schemas)
    {
        var isClosed = schemas.All(schema => schema.Enum.Count > 0 && schema.Branches.Count == 0 && (schema.Kinds & SchemaKinds.Compound) == 0);
        return isClosed ? [.. schemas.SelectMany(schema => schema.Enum).Distinct(StringComparer.Ordinal)] : [];
    }

    private static StreamSchema WholeRecord(Schema record) => new()
    {
        Columns =
        [
            new Column
            {
                Field = WholeRecordColumn,
                Name = WholeRecordColumn,
                Type = ColumnType.Json,
                Nullable = false,
                Description = record.Description,
                Pointer = record.Pointer,
            },
        ],
        WholeRecord = true,
        Dictionary = record.HasValues && record.Kinds == SchemaKinds.Object,
    };
}
