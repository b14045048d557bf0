using Codegen.Specs.Schemas;

namespace Codegen.Specs.Operations;

/// <summary>A parameter of an operation.</summary>
internal sealed record ApiParameter
{
    private string? _folded;

    public required string Name { get; init; }

    public required ParameterPlace In { get; init; }

    public bool Required { get; init; }

    public Schema Schema { get; init; } = Schema.Any;

    public string Description { get; init; } = "";

    /// <summary>The document's JSON pointer to it; to the path where a placeholder has no declaration.</summary>
    public required string Pointer { get; init; }

    /// <summary>
    /// The names that it takes on the wire where it is an object in <c>deepObject</c> style, by property: <c>gte</c> is
    /// <c>created[gte]</c>.
    /// Empty for other parameters.
    /// </summary>
    public IReadOnlyDictionary<string, string> Ranges { get; init; } = new Dictionary<string, string>();

    /// <summary>The name without case and separators.</summary>
    public string Folded => _folded ??= Naming.Words.Fold(Name);

    /// <summary>Whether it takes a whole number and nothing else.</summary>
    public bool IsInteger => Schema.Kinds is SchemaKinds.Integer or SchemaKinds.Number;

    /// <summary>Whether a scalar, or a list that commas can join, is what it takes.</summary>
    public bool IsScalar => !Schema.IsObject;
}
