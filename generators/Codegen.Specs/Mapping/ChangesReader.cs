using Codegen.Contracts.Connectors;
using Codegen.Yaml;

namespace Codegen.Specs.Mapping;

/// <summary>Reads <c>changes:</c>: the feed's stream, or a mapping.</summary>
internal static class ChangesReader
{
    public static Stated<ChangesSetting>? Read(Node node, MappingContext context)
    {
        if (node.Kind == NodeKind.Null || (node.IsScalar && node.Text.Trim() == "none"))
            return context.State(new ChangesSetting(), node.Start);
        if (node.Kind != NodeKind.Mapping)
            return context.Text(node, "'changes'") is { } feed ? context.State(new ChangesSetting { From = feed }, node.Start) : null;
        var keys = context.Keys(node, Vocabulary.Changes);
        if (!keys.TryGetValue("from", out var from))
        {
            context.Error("CG0103", "'changes' needs 'from', the stream that reports the changes", node.Start);
            return null;
        }

        return context.State(
            new ChangesSetting
            {
                From = context.Text(from.Value, "'from'"),
                Take = keys.TryGetValue("take", out var take) ? FieldPaths.Read(take.Value, "'take'", context) : null,
                At = keys.TryGetValue("at", out var at) ? FieldPaths.Read(at.Value, "'at'", context) : null,
                Where = keys.TryGetValue("where", out var where) ? ReadConditions(where.Value, "'where'", context) : null,
                Delete = keys.TryGetValue("delete", out var delete) ? ReadConditions(delete.Value, "'delete'", context) : null,
                Parameters = keys.TryGetValue("params", out var parameters)
                    ? ParametersReader.Read(parameters.Value, context)
                    : new Dictionary<string, Stated<string?>>(),
                Retention = keys.TryGetValue("retention", out var retention) ? context.Duration(retention.Value, "'retention'") : null,
            },
            node.Start);
    }

    private static Stated<IReadOnlyList<Condition>>? ReadConditions(Node node, string what, MappingContext context)
    {
        if (context.Scalar(node, what) is not { } text)
            return null;
        if (ConditionParser.Parse(text, out var conditions) is { } wrong)
        {
            context.Error(wrong.Later ? "CG0104" : "CG0111", $"{what}: {wrong.Message}", node.Start);
            return context.State<IReadOnlyList<Condition>>([], node.Start);
        }

        return context.State(conditions, node.Start);
    }
}
