using Codegen.Sandbox.Facts;

namespace Codegen.Sandbox.Http;

/// <summary>A path that is played.</summary>
/// <param name="Template">The path with its placeholders.</param>
/// <param name="Stream">The stream that it lists; null for a path that the document declares and behaviour.yaml doesn't name.</param>
/// <param name="ItemField">For the address of one record, the field by which it is found; null for lists.</param>
internal sealed record Route(string Template, StreamFacts? Stream, string? ItemField)
{
    /// <summary>The parts of the path.</summary>
    public IReadOnlyList<RoutePart> Parts { get; } =
        [.. Template.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => new RoutePart(part))];

    /// <summary>How many parts are not placeholders: of two paths that match, the more exact one is meant.</summary>
    public int Exactness => Parts.Count(part => part.IsExact);

    /// <summary>Matches a path.</summary>
    /// <param name="parts">The path's parts, decoded.</param>
    /// <returns>The values of the placeholders, in order; null where the path is another.</returns>
    public IReadOnlyList<string>? Match(IReadOnlyList<string> parts)
    {
        if (parts.Count != Parts.Count)
            return null;

        var values = new List<string>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (!Parts[i].Match(parts[i], values))
                return null;
        }

        return values;
    }
}
