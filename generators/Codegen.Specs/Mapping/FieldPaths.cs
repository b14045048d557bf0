using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Mapping;

/// <summary>Paths as mappings write them: <c>$.data.object</c>, or <c>data.object</c> where only a field can stand.</summary>
internal static class FieldPaths
{
    /// <summary>The path; null where the text is none.</summary>
    public static FieldPath? Parse(string text)
    {
        var path = text.Trim();
        if (path == "$")
            return FieldPath.Root;
        if (path.StartsWith("$.", StringComparison.Ordinal))
            path = path.Substring(2);
        var names = path.Split('.');
        return names.Any(name => name.Length == 0 || name.IndexOfAny([' ', '*', '[', ']', '$']) >= 0) ? null : new FieldPath(names);
    }

    /// <summary>A path at a node; null, reported, where there is none.</summary>
    public static Stated<FieldPath>? Read(Yaml.Node node, string what, MappingContext context)
    {
        if (node.IsScalar && Parse(node.Text) is { } path)
            return context.State(path, node.Start);
        context.WrongKind(what, node, "a path such as $.data.object, without arrays");
        return null;
    }
}
