using System.Text.Json;

namespace Codegen.Sandbox.Documents;

/// <summary>The pieces of JSON that together make one schema: itself, what it refers to, its <c>allOf</c>, its only branch.</summary>
internal sealed class SchemaParts
{
    private const int MaxParts = 64;
    private readonly List<JsonElement> _parts = [];
    private List<JsonElement> _branches = [];

    public string? Origin { get; private set; }

    public bool Nullable { get; private set; }

    public static SchemaParts Of(JsonElement element, ApiDocument document)
    {
        var parts = new SchemaParts();
        parts.Add(element, document);
        return parts;
    }

    public JsonElement? First(string name)
    {
        foreach (var part in _parts)
        {
            if (part.TryGetProperty(name, out var value))
                return value;
        }

        return null;
    }

    public string? Text(string name) => First(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public double? Number(string name) => First(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    public int? Count(string name) => Number(name) is { } value and >= 0 ? (int)Math.Min(value, int.MaxValue) : null;

    public IReadOnlyList<JsonElement> Enum()
    {
        if (First("const") is { } constant)
            return [constant];

        return First("enum") is { ValueKind: JsonValueKind.Array } values
            ? [.. values.EnumerateArray().Where(value => value.ValueKind != JsonValueKind.Null)]
            : [];
    }

    public SchemaType Type()
    {
        foreach (var part in _parts)
        {
            if (part.TryGetProperty("type", out var type) && Named(type) is { } named)
                return named;
        }

        if (First("properties") is not null || First("additionalProperties") is { ValueKind: JsonValueKind.Object })
            return SchemaType.Object;

        return First("items") is not null ? SchemaType.Array : SchemaType.Any;
    }

    public IReadOnlyList<SchemaProperty> Properties(SchemaReader reader)
    {
        var required = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in _parts)
        {
            if (part.TryGetProperty("required", out var names) && names.ValueKind == JsonValueKind.Array)
                required.UnionWith(names.EnumerateArray().Where(n => n.ValueKind == JsonValueKind.String).Select(n => n.GetString()!));
        }

        var found = new List<SchemaProperty>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in _parts)
        {
            if (!part.TryGetProperty("properties", out var members) || members.ValueKind != JsonValueKind.Object)
                continue;

            found.AddRange(members.EnumerateObject()
                .Where(member => seen.Add(member.Name) && !IsTrue(member.Value, "writeOnly"))
                .Select(member => new SchemaProperty(member.Name, reader.Read(member.Value), required.Contains(member.Name))));
        }

        return found;
    }

    public IReadOnlyList<Schema> Choices(SchemaReader reader)
    {
        var beside = _parts.Any(part => part.TryGetProperty("properties", out _));
        return [.. _branches.Select(branch => beside ? reader.Read(With(branch, reader.Document)) : reader.Read(branch))];
    }

    public Schema? Child(string name, SchemaReader reader) =>
        First(name) is { ValueKind: JsonValueKind.Object } child ? reader.Read(child) : null;

    private static bool IsTrue(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static SchemaType? Named(JsonElement type)
    {
        if (type.ValueKind == JsonValueKind.Array)
            return type.EnumerateArray().Select(Named).FirstOrDefault(named => named is not null);

        return type.ValueKind != JsonValueKind.String ? null : type.GetString() switch
        {
            "string" => SchemaType.String,
            "integer" => SchemaType.Integer,
            "number" => SchemaType.Number,
            "boolean" => SchemaType.Boolean,
            "object" => SchemaType.Object,
            "array" => SchemaType.Array,
            _ => null,
        };
    }

    private static bool AllowsNull(JsonElement part)
    {
        if (IsTrue(part, "nullable") || IsTrue(part, "x-nullable"))
            return true;

        return (part.TryGetProperty("type", out var type) && Holds(type, v => v.ValueKind == JsonValueKind.String && v.ValueEquals("null")))
            || (part.TryGetProperty("enum", out var values) && Holds(values, v => v.ValueKind == JsonValueKind.Null));
    }

    private static bool Holds(JsonElement list, Func<JsonElement, bool> what) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Any(what) : what(list);

    private static bool IsNull(JsonElement branch) =>
        branch.ValueKind == JsonValueKind.Object
        && ((branch.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("null"))
            || (branch.TryGetProperty("enum", out var values) && values.GetArrayLength() == 1 && values[0].ValueKind == JsonValueKind.Null));

    /// <summary>A branch that only says which members must be there together is no choice of shapes.</summary>
    private static bool HasShape(JsonElement branch) =>
        branch.ValueKind == JsonValueKind.Object
        && branch.EnumerateObject().Any(member => member.Name is not ("required" or "title" or "description" or "not"));

    private void Add(JsonElement element, ApiDocument document)
    {
        if (element.ValueKind != JsonValueKind.Object || _parts.Count >= MaxParts)
            return;

        _parts.Add(element);
        Nullable |= AllowsNull(element);
        if (element.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String)
        {
            Origin ??= reference.GetString();
            Add(document.Find(reference.GetString()!), document);
        }

        if (element.TryGetProperty("allOf", out var all) && all.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in all.EnumerateArray())
                Add(part, document);
        }

        AddBranches(element, "oneOf", document);
        AddBranches(element, "anyOf", document);
    }

    private void AddBranches(JsonElement element, string name, ApiDocument document)
    {
        if (!element.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
            return;

        var branches = list.EnumerateArray().Where(branch => !IsNull(branch)).ToList();
        Nullable |= branches.Count < list.GetArrayLength();
        branches.RemoveAll(branch => !HasShape(branch));
        if (branches.Count == 1)
            Add(branches[0], document);
        else if (branches.Count > 1)
            _branches = branches;
    }

    private SchemaParts With(JsonElement branch, ApiDocument document)
    {
        var merged = new SchemaParts { Origin = Origin, Nullable = Nullable };
        merged.Add(branch, document);
        merged._parts.AddRange(_parts);
        return merged;
    }
}
