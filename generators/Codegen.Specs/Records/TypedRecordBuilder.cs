using Codegen.Specs.Documents;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Records;

/// <summary>
/// Turns a record's schema into types, nearest ones first. Whatever refers to itself ends at the type that is there already; whatever a
/// document may answer in several kinds is any value.
/// </summary>
internal sealed class TypedRecordBuilder
{
    /// <summary>The most types of one record; what lies deeper is any value.</summary>
    private const int MaxTypes = 100;

    private const int MaxNameLength = 80;
    private const int MaxItemDepth = 8;

    /// <summary>What every object has, and what the members' own types are called: a type or member of that name would hide it.</summary>
    private static readonly string[] Reserved =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize", "System", "Codegen", "DateTimeOffset",
        "DateOnly", "JsonElement", "JsonPropertyName", "JsonPropertyNameAttribute", "IReadOnlyList", "IReadOnlyDictionary",
    ];

    private readonly SchemaReader _reader;
    private readonly RecordNames _names = new(Reserved);
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly Queue<(string Name, Schema Schema)> _open = new();

    private TypedRecordBuilder(SchemaReader reader) => _reader = reader;

    /// <summary>The types of a record.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="record">The record; it declares fields.</param>
    /// <param name="reader">Reads what its fields hold.</param>
    public static TypedRecord Build(string stream, Schema record, SchemaReader reader)
    {
        var builder = new TypedRecordBuilder(reader);
        builder.TypeOf(record, [], TypedRecord.Root);
        var types = new List<RecordType>();
        while (builder._open.Count > 0)
        {
            var (name, schema) = builder._open.Dequeue();
            types.Add(builder.BuildType(name, schema));
        }

        return new TypedRecord(stream, types);
    }

    private RecordType BuildType(string name, Schema schema)
    {
        // A member may not be called as its type is.
        var names = new RecordNames([.. Reserved, name]);
        return new RecordType(name, schema.Description, [.. RecordFields.Of(schema).Select(field => BuildMember(name, field, names))]);
    }

    private RecordMember BuildMember(string type, RecordFields.Field field, RecordNames names)
    {
        var pascal = Cut(RecordNames.Pascal(field.Name));
        var schemas = field.Declarations.Select(declaration => (Schema: _reader.Read(declaration.Nodes), declaration.Nodes)).ToList();
        var values = schemas.Select(each => ValueOf(each.Schema, each.Nodes, type + pascal, MaxItemDepth)).Distinct().ToList();
        return new RecordMember(
            field.Name,
            names.Next(pascal, pascal + "Value"),
            values.Count == 1 ? values[0] : RecordValue.Any,
            !field.Required || schemas.Any(each => each.Schema.Nullable),
            schemas.Select(each => each.Schema.Description).FirstOrDefault(text => text.Length > 0) ?? "");
    }

    private RecordValue ValueOf(Schema schema, IReadOnlyList<DocNode> nodes, string path, int depth)
    {
        if (depth == 0 || schema.IsClosing)
            return RecordValue.Any;
        if (schema.IsObject)
            return ObjectOf(schema, nodes, path, depth);
        if (schema.Branches.Count > 0)
            return RecordValue.Any;
        return schema.Kinds switch
        {
            SchemaKinds.Array => new RecordValue(RecordValueKind.List, ItemOf(schema.Items.Count == 1 ? schema.Items[0] : (DocNode?)null, path + "Item", depth)),
            SchemaKinds.String => new RecordValue(OfString(schema.Format)),
            SchemaKinds.Integer => new RecordValue(RecordValueKind.Integer),
            SchemaKinds.Number => new RecordValue(schema.Format is "double" or "float" ? RecordValueKind.Double : RecordValueKind.Decimal),
            SchemaKinds.Boolean => new RecordValue(RecordValueKind.Boolean),
            _ => RecordValue.Any,
        };
    }

    private RecordValue ObjectOf(Schema schema, IReadOnlyList<DocNode> nodes, string path, int depth)
    {
        if (RecordFields.Of(schema).Count > 0)
            return TypeOf(schema, nodes, path);
        return schema is { Branches.Count: 0, Values: { } values }
            ? new RecordValue(RecordValueKind.Map, ItemOf(values, path + "Value", depth))
            : RecordValue.Any;
    }

    private RecordValue ItemOf(DocNode? node, string path, int depth)
    {
        if (node is not { } element)
            return RecordValue.Any;
        var schema = _reader.Read(element);
        var value = ValueOf(schema, [element], path, depth - 1);
        return value.Kind == RecordValueKind.Any ? value : value with { Nullable = schema.Nullable };
    }

    /// <summary>The type of an object: one schema has one, wherever it is used.</summary>
    private RecordValue TypeOf(Schema schema, IReadOnlyList<DocNode> nodes, string path)
    {
        var key = nodes.Count > 1 ? string.Join(" ", nodes.Select(node => node.Pointer)) : schema.Origin;
        if (_known.TryGetValue(key, out var known))
            return new RecordValue(RecordValueKind.Object, Type: known);
        if (_known.Count == MaxTypes)
            return RecordValue.Any;
        var isRoot = _known.Count == 0;
        var name = isRoot || schema.RefName.Length == 0 ? _names.Next(Cut(path)) : _names.Next(Cut(RecordNames.Pascal(schema.RefName)), Cut(path));
        _known.Add(key, name);
        _open.Enqueue((name, schema));
        return new RecordValue(RecordValueKind.Object, Type: name);
    }

    private static RecordValueKind OfString(string format) => format switch
    {
        "date-time" => RecordValueKind.Instant,
        "date" => RecordValueKind.Date,
        _ => RecordValueKind.Text,
    };

    private static string Cut(string name) => name.Length <= MaxNameLength ? name : name.Substring(0, MaxNameLength);
}
