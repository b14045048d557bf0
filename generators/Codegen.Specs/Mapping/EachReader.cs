using Codegen.Contracts.Connectors;
using Codegen.Yaml;

namespace Codegen.Specs.Mapping;

/// <summary>Reads <c>each:</c>, such as <c>{owner/repo: config.repos}</c>.</summary>
internal static class EachReader
{
    public static Stated<EachSetting>? Read(Node node, MappingContext context)
    {
        if (node.Kind == NodeKind.Null || (node.IsScalar && node.Text.Trim() == "none"))
            return context.State(new EachSetting(null), node.Start);
        if (node.Kind != NodeKind.Mapping || node.Entries.Count != 1)
        {
            context.WrongKind("'each'", node, "one entry such as {owner/repo: config.repos}");
            return null;
        }

        var entry = node.Entries[0];
        var parts = entry.Key.Split('/');
        if (parts.Any(part => part.Trim().Length == 0))
        {
            context.Error("CG0103", $"'{entry.Key}' must be the names of parameters, joined by '/'", entry.KeyStart);
            return null;
        }

        if (entry.Value.Kind is NodeKind.Sequence or NodeKind.Mapping)
        {
            context.Error(
                "CG0104",
                "a fixed list in 'each' is not supported in this version; name a setting of the connection, such as config.repos",
                entry.Value.Start);
            return null;
        }

        if (ConfigReference.Parse(entry.Value.Text) is { } key)
            return context.State(new EachSetting(new EachDefinition(key, [.. parts.Select(part => part.Trim())])), entry.KeyStart);
        context.WrongKind("'each'", entry.Value, "a setting of the connection, such as config.repos");
        return null;
    }
}
