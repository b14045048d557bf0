using Codegen.Yaml;

namespace Codegen.Specs.Mapping;

/// <summary>Reads <c>params:</c>: names and constants, or <c>config.&lt;key&gt;</c>; <c>~</c> takes a parameter away.</summary>
internal static class ParametersReader
{
    public static IReadOnlyDictionary<string, Stated<string?>> Read(Node node, MappingContext context)
    {
        var found = new Dictionary<string, Stated<string?>>(StringComparer.Ordinal);
        if (node.Kind is not (NodeKind.Mapping or NodeKind.Null))
            context.WrongKind("'params'", node, "a mapping of names to values");
        foreach (var entry in node.Entries)
        {
            if (entry.Value.Kind is NodeKind.Mapping or NodeKind.Sequence)
                context.Error(
                    "CG0104",
                    $"a list or mapping as the value of the parameter '{entry.Key}' is not supported in this version",
                    entry.Value.Start);
            else
                found[entry.Key] = context.State(entry.Value.Kind == NodeKind.Null ? null : entry.Value.Text, entry.KeyStart);
        }

        return found;
    }
}
