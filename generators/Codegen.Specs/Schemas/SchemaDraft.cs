using Codegen.Specs.Documents;

namespace Codegen.Specs.Schemas;

/// <summary>Gathers the keywords of the schemas that all apply to one value.</summary>
internal sealed class SchemaDraft
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, List<DocNode>> _properties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);
    private readonly List<string> _enum = [];
    private readonly List<string> _primaryKey = [];
    private Schema _schema = Schema.Any;

    /// <summary>The nodes of <c>oneOf</c> and <c>anyOf</c>.</summary>
    public List<DocNode> Alternatives { get; } = [];

    public List<Fault> Faults { get; } = [];

    public bool SaysNothing => _schema.Kinds == SchemaKinds.None && _order.Count == 0;

    /// <summary>Adds a schema object's own keywords; the first description, title, format and so on wins.</summary>
    public void Apply(DocNode node)
    {
        var kinds = KindsOf(node, out var nullable);
        ApplyValues(node["enum"], ref nullable);
        if (node["const"] is { } constant)
            ApplyConstant(constant, ref nullable);
        foreach (var (name, property) in node["properties"]?.Properties() ?? [])
            AddProperty(name, property);
        foreach (var name in node["required"]?.Items() ?? [])
            _required.Add(name.Text ?? "");
        _primaryKey.AddRange((node["x-primary-key"]?.Items() ?? []).Select(item => item.Text).OfType<string>());
        Alternatives.AddRange(node["oneOf"]?.Items() ?? []);
        Alternatives.AddRange(node["anyOf"]?.Items() ?? []);
        // A list of schemas under `items` in a schema that is no array: older documents write unions so.
        if (node["type"] is null)
            Alternatives.AddRange(node["items"]?.Items() ?? []);
        var values = node["additionalProperties"];
        _schema = _schema with
        {
            Kinds = _schema.Kinds | kinds,
            Nullable = _schema.Nullable || nullable,
            Title = First(_schema.Title, node["title"]?.Text),
            Description = First(_schema.Description, node["description"]?.Text),
            Format = First(_schema.Format, node["format"]?.Text),
            Default = _schema.Default ?? node["default"]?.Scalar,
            Example = _schema.Example ?? node["example"]?.Scalar ?? node["examples"]?.Items().Select(item => item.Scalar).FirstOrDefault(),
            Minimum = _schema.Minimum ?? node["minimum"]?.Integer,
            Maximum = _schema.Maximum ?? MaximumOf(node),
            Items = _schema.Items.Count > 0 ? _schema.Items : ItemsOf(node),
            HasValues = _schema.HasValues || values is { IsObject: true } or { IsTrue: true },
            Values = _schema.Values ?? (values is { IsObject: true } ? values : null),
        };
    }

    public Schema ToSchema(string pointer, string refName, IReadOnlyList<Schema> branches) => _schema with
    {
        Pointer = pointer,
        Origin = pointer,
        RefName = refName,
        Enum = _enum,
        PrimaryKey = _primaryKey,
        Properties = [.. _order.Select(name => new SchemaProperty(name, _properties[name], _required.Contains(name)))],
        Branches = branches,
        Faults = Faults,
        Kinds = _schema.Kinds != SchemaKinds.None || branches.Count > 0 ? _schema.Kinds : GuessKinds(),
    };

    private static IReadOnlyList<DocNode> ItemsOf(DocNode node) => node["items"] switch
    {
        { IsObject: true } one => [one],
        { IsArray: true } several when node["type"] is not null => [.. several.Items()],
        _ => [],
    };

    private static string First(string known, string? other) => known.Length > 0 ? known : other ?? "";

    private static long? MaximumOf(DocNode node) =>
        node["exclusiveMaximum"] switch
        {
            { IsTrue: true } => node["maximum"]?.Integer - 1,
            { Integer: { } exclusive } => exclusive - 1,
            _ => node["maximum"]?.Integer,
        };

    private static SchemaKinds KindsOf(DocNode node, out bool nullable)
    {
        nullable = node["nullable"] is { IsTrue: true } || node["x-nullable"] is { IsTrue: true };
        var kinds = SchemaKinds.None;
        foreach (var name in node["type"] is { IsArray: true } list ? list.Items().Select(item => item.Text) : [node["type"]?.Text])
        {
            kinds |= name switch
            {
                "boolean" => SchemaKinds.Boolean,
                "integer" => SchemaKinds.Integer,
                "number" => SchemaKinds.Number,
                "string" => SchemaKinds.String,
                "array" => SchemaKinds.Array,
                "object" => SchemaKinds.Object,
                _ => SchemaKinds.None,
            };
            nullable |= name == "null";
        }

        return kinds;
    }

    private void ApplyValues(DocNode? values, ref bool nullable)
    {
        foreach (var value in values?.Items() ?? [])
            ApplyConstant(value, ref nullable);
    }

    private void ApplyConstant(DocNode value, ref bool nullable)
    {
        if (value.Scalar is { } text)
            _enum.Add(text);
        else if (value.Element.ValueKind == System.Text.Json.JsonValueKind.Null)
            nullable = true;
    }

    private void AddProperty(string name, DocNode node)
    {
        if (!_properties.TryGetValue(name, out var nodes))
        {
            _properties.Add(name, nodes = []);
            _order.Add(name);
        }

        nodes.Add(node);
    }

    /// <summary>What a schema without a type must mean.</summary>
    private SchemaKinds GuessKinds() => this switch
    {
        { _order.Count: > 0 } or { _schema.HasValues: true } => SchemaKinds.Object,
        { _schema.Items.Count: > 0 } => SchemaKinds.Array,
        { _schema.Format: "date-time" or "date" or "uuid" or "uri" or "url" or "email" or "byte" } => SchemaKinds.String,
        { _schema.Format: "int32" or "int64" or "unix-time" } => SchemaKinds.Integer,
        { _schema.Format: "float" or "double" } => SchemaKinds.Number,
        { _enum.Count: > 0 } => _enum.All(value => long.TryParse(value, out _)) ? SchemaKinds.Integer : SchemaKinds.String,
        _ => SchemaKinds.None,
    };
}
