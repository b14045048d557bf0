using Codegen.Specs.Documents;

namespace Codegen.Specs.Schemas;

/// <summary>
/// A schema with its references followed and its <c>allOf</c> merged, one level deep: properties and items are still nodes.
/// </summary>
internal sealed record Schema
{
    /// <summary>A schema that allows anything.</summary>
    public static Schema Any { get; } = new();

    /// <summary>Stands for a schema inside itself: the place where a cycle closes.</summary>
    public static Schema Closing { get; } = new() { IsClosing = true };

    public bool IsClosing { get; private init; }

    /// <summary>The JSON pointer to where it was met, before references were followed.</summary>
    public string Pointer { get; init; } = "";

    /// <summary>The JSON pointer to where it is written, references followed: one schema has one.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The name of the component that it refers to; empty where it is written in place.</summary>
    public string RefName { get; init; } = "";

    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>The kinds that it allows, null apart; none where nothing tells.</summary>
    public SchemaKinds Kinds { get; init; }

    public bool Nullable { get; init; }

    public string Format { get; init; } = "";

    /// <summary>The scalar values of <c>enum</c> or <c>const</c>, as text; empty where any value may stand.</summary>
    public IReadOnlyList<string> Enum { get; init; } = [];

    public string? Default { get; init; }

    public string? Example { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    public IReadOnlyList<SchemaProperty> Properties { get; init; } = [];

    /// <summary>The schemas of an array's elements: none where nothing is said, several where any of them may apply.</summary>
    public IReadOnlyList<DocNode> Items { get; init; } = [];

    /// <summary>Whether the object may have properties that it doesn't declare, and says so.</summary>
    public bool HasValues { get; init; }

    /// <summary>The schema of such properties' values; null where nothing is said about them.</summary>
    public DocNode? Values { get; init; }

    /// <summary>
    /// The alternatives of <c>oneOf</c> and <c>anyOf</c>, those of unions in unions included, null apart, each once; empty where there
    /// are none.
    /// </summary>
    public IReadOnlyList<Schema> Branches { get; init; } = [];

    /// <summary>What is broken in it, references above all.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Names that an extension marks as the record's key; empty where none does.</summary>
    public IReadOnlyList<string> PrimaryKey { get; init; } = [];

    public bool IsArray => Kinds == SchemaKinds.Array;

    /// <summary>Whether every value is an object; for a union, whether each alternative is one.</summary>
    public bool IsObject =>
        Kinds == SchemaKinds.Object
            || (Kinds == SchemaKinds.None && (Properties.Count > 0 || (Branches.Count > 0 && Branches.All(branch => branch.IsObject))));

    /// <summary>Whether nothing is said about the value.</summary>
    public bool IsAny => Kinds == SchemaKinds.None && Properties.Count == 0 && Branches.Count == 0;

    /// <summary>The declared property of a name; null where there is none.</summary>
    public SchemaProperty? Property(string name) => Properties.FirstOrDefault(property => property.Name == name);
}
