namespace Codegen.Contracts.Connectors;

/// <summary>The way from an object to a field in it, property by property. It does not pass through arrays.</summary>
/// <param name="Names">The property names, unescaped, outermost first; none for the object itself.</param>
public sealed record FieldPath(params IReadOnlyList<string> Names)
{
    /// <summary>The object itself.</summary>
    public static FieldPath Root { get; } = new([]);

    /// <summary>Whether two paths name the same field.</summary>
    /// <param name="other">The other path.</param>
    public bool Equals(FieldPath? other) => other is not null && Names.SequenceEqual(other.Names, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => Names.Aggregate(17, (hash, name) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(name)));

    /// <summary>The form that mappings use: <c>$.data.object</c>, or <c>$</c> for the object itself.</summary>
    public override string ToString() => string.Concat("$", string.Concat(Names.Select(name => "." + name)));
}
