using System.Text.Json;

namespace Codegen.Sandbox.Documents;

/// <summary>
/// A schema with its references followed, its <c>allOf</c> merged and its null branches turned into <see cref="Nullable"/>. What lies below
/// it is read on first use: a document of thousands of schemas costs only what the played streams reach.
/// </summary>
internal sealed class Schema
{
    private readonly Lazy<IReadOnlyList<SchemaProperty>> _properties;
    private readonly Lazy<IReadOnlyList<Schema>> _choices;
    private readonly Lazy<Schema?> _items;
    private readonly Lazy<Schema?> _values;

    public Schema(SchemaParts parts, SchemaReader reader)
    {
        Origin = parts.Origin;
        Nullable = parts.Nullable;
        Enum = parts.Enum();
        Type = parts.Type();
        Format = parts.Text("format");
        Pattern = parts.Text("pattern");
        Minimum = parts.Number("minimum");
        Maximum = parts.Number("maximum");
        MinLength = parts.Count("minLength");
        MaxLength = parts.Count("maxLength");
        MinItems = parts.Count("minItems");
        MaxItems = parts.Count("maxItems");
        Default = parts.First("default");
        Expandable = parts.First("x-expansionResources") is not null;
        _properties = new(() => parts.Properties(reader));
        _choices = new(() => parts.Choices(reader));
        _items = new(() => parts.Child("items", reader));
        _values = new(() => parts.Child("additionalProperties", reader));
    }

    /// <summary>The pointer of the named schema that this is; null for one written in place. Cycles are cut by it.</summary>
    public string? Origin { get; }

    public SchemaType Type { get; }

    public bool Nullable { get; }

    /// <summary>The values allowed, without null; empty where any is.</summary>
    public IReadOnlyList<JsonElement> Enum { get; }

    public string? Format { get; }

    public string? Pattern { get; }

    /// <summary>The lowest number allowed; an exclusive bound counts as inclusive.</summary>
    public double? Minimum { get; }

    /// <summary>The highest number allowed; an exclusive bound counts as inclusive.</summary>
    public double? Maximum { get; }

    public int? MinLength { get; }

    public int? MaxLength { get; }

    public int? MinItems { get; }

    public int? MaxItems { get; }

    public JsonElement? Default { get; }

    /// <summary>Whether a plain identifier stands here unless a request asks for the whole object.</summary>
    public bool Expandable { get; }

    /// <summary>The members of an object, in the document's order, without those that only requests carry.</summary>
    public IReadOnlyList<SchemaProperty> Properties => _properties.Value;

    /// <summary>The branches of <c>oneOf</c> or <c>anyOf</c>, each merged with what stands beside them; empty where there is no choice.</summary>
    public IReadOnlyList<Schema> Choices => _choices.Value;

    /// <summary>What an array holds.</summary>
    public Schema? Items => _items.Value;

    /// <summary>What an object's undeclared members hold; null where the document doesn't say.</summary>
    public Schema? Values => _values.Value;

    /// <summary>Finds a member by its name, in the branches too.</summary>
    /// <param name="name">The name in JSON.</param>
    public SchemaProperty? Property(string name)
    {
        foreach (var property in Properties)
        {
            if (property.Name == name)
                return property;
        }

        return Choices.Select(choice => choice.Property(name)).FirstOrDefault(found => found is not null);
    }
}
