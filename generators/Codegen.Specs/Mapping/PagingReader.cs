using System.Globalization;
using Codegen.Contracts.Connectors;
using Codegen.Yaml;

namespace Codegen.Specs.Mapping;

/// <summary>Reads <c>paginate:</c>, as <c>none</c>, <c>link</c>, <c>last id</c>, or a mapping.</summary>
internal static class PagingReader
{
    private static readonly Dictionary<string, PagingKind> Kinds = new(StringComparer.Ordinal)
    {
        ["none"] = PagingKind.Single,
        ["link"] = PagingKind.Link,
        ["last"] = PagingKind.LastId,
    };

    private static readonly string[] Later = ["next", "page", "offset", "cursor", "keyset", "graphql", "header", "probe"];

    public static PagingSetting? Read(Node node, MappingContext context)
    {
        if (node.Kind == NodeKind.Mapping)
            return ReadMapping(node, context);
        var words = node.Text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 || ReadKind(node, words[0], context) is not { } kind)
        {
            if (words.Length is 0 or > 2)
                context.WrongKind("'paginate'", node, "none, link, `last <field>`, or a mapping");
            return null;
        }

        if (words.Length == 1)
            return new PagingSetting { Kind = kind };
        if (kind.Value == PagingKind.LastId && FieldPaths.Parse(words[1]) is { } field)
            return new PagingSetting { Kind = kind, Field = context.State(field, node.Start) };
        context.WrongKind("'paginate'", node, "none, link, `last <field>`, or a mapping");
        return null;
    }

    private static PagingSetting ReadMapping(Node node, MappingContext context)
    {
        var keys = context.Keys(node, Vocabulary.Paging);
        var setting = new PagingSetting
        {
            Kind = keys.TryGetValue("kind", out var kind) && context.Scalar(kind.Value, "'kind'") is { } word
                ? ReadKind(kind.Value, word, context)
                : null,
            Parameter = keys.TryGetValue("param", out var parameter) ? context.Text(parameter.Value, "'param'") : null,
            Field = keys.TryGetValue("field", out var field) ? FieldPaths.Read(field.Value, "'field'", context) : null,
            More = keys.TryGetValue("more", out var more) ? FieldPaths.Read(more.Value, "'more'", context) : null,
        };
        return keys.TryGetValue("size", out var size) ? ReadSize(size.Value, setting, context) : setting;
    }

    private static Stated<PagingKind>? ReadKind(Node node, string word, MappingContext context)
    {
        if (Kinds.TryGetValue(word, out var kind))
            return context.State(kind, node.Start);
        if (Later.Contains(word))
            context.Error("CG0104", $"paging by '{word}' is not supported in this version; supported: none, link, last", node.Start);
        else
            context.Error(
                "CG0103", $"unknown paging '{word}'; expected none, link or last{NearestName.Hint(word, Kinds.Keys)}", node.Start);
        return null;
    }

    private static PagingSetting ReadSize(Node node, PagingSetting setting, MappingContext context)
    {
        if (node.Kind != NodeKind.Mapping)
            return setting with { Size = ReadNumber(node, context) };
        var keys = context.Keys(node, Vocabulary.PageSize);
        return setting with
        {
            SizeParameter = keys.TryGetValue("param", out var parameter) ? context.Text(parameter.Value, "'param'") : null,
            Size = keys.TryGetValue("value", out var value) ? ReadNumber(value.Value, context) : null,
        };
    }

    private static Stated<int>? ReadNumber(Node node, MappingContext context)
    {
        if (node.IsScalar && int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0)
            return context.State(size, node.Start);
        context.WrongKind("'size'", node, "a whole number above 0");
        return null;
    }
}
