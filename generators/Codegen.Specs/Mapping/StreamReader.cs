using Codegen.Contracts.Connectors;
using Codegen.Yaml;

namespace Codegen.Specs.Mapping;

/// <summary>Reads what a mapping says about one stream, or about all of them.</summary>
internal static class StreamReader
{
    private static readonly Dictionary<string, RecordsShape> Shapes = new(StringComparer.Ordinal)
    {
        ["list"] = RecordsShape.List,
        ["object"] = RecordsShape.Object,
        ["map"] = RecordsShape.Map,
    };

    /// <summary>Reads a stream: nothing, the operation it comes from, or a mapping.</summary>
    public static StreamMapping Read(string name, Mark at, Node node, MappingContext context)
    {
        var stream = new StreamMapping { Name = name, At = context.At(at) };
        if (node.IsScalar && node.Kind is not (NodeKind.Null or NodeKind.Boolean))
            return stream with { From = context.State(node.Text, node.Start) };
        var keys = context.Keys(node, Vocabulary.Stream);
        Node? Value(string key) => keys.TryGetValue(key, out var entry) ? entry.Value : null;
        return stream with
        {
            From = Value("from") is { } from ? context.Text(from, "'from'") : null,
            Enabled = Value("enabled") is { } enabled ? context.Flag(enabled, "'enabled'") : null,
            Description = Value("description") is { } description ? context.Text(description, "'description'") : null,
            Typed = Value("typed") is { } typed ? context.Flag(typed, "'typed'") : null,
            Parameters = Value("params") is { } parameters ? ParametersReader.Read(parameters, context) : stream.Parameters,
            Records = Value("records") is { } records ? ReadRecords(records, context) : null,
            Key = Value("key") is { } key ? ReadKey(key, context) : null,
            Version = Value("version") is { } version ? ReadVersion(version, context) : null,
            Cursor = Value("cursor") is { } cursor ? CursorReader.Read(cursor, context) : null,
            Paging = Value("paginate") is { } paging ? PagingReader.Read(paging, context) : null,
            Parent = Value("parent") is { } parent ? ParentReader.Read(parent, context) : null,
            Each = Value("each") is { } each ? EachReader.Read(each, context) : null,
            Changes = Value("changes") is { } changes ? ChangesReader.Read(changes, context) : null,
        };
    }

    private static RecordsSetting ReadRecords(Node node, MappingContext context)
    {
        if (node.Kind != NodeKind.Mapping)
            return new RecordsSetting(FieldPaths.Read(node, "'records'", context), null);
        var keys = context.Keys(node, Vocabulary.Records);
        Stated<RecordsShape>? shape = null;
        if (keys.TryGetValue("as", out var named))
        {
            if (named.Value.IsScalar && named.Value.Text == "column-arrays")
                context.Error(
                    "CG0104", "'column-arrays' is not supported in this version; supported: list, object, map", named.Value.Start);
            else
                shape = context.Word(named.Value, "'as'", Shapes);
        }

        return new RecordsSetting(
            keys.TryGetValue("path", out var path) ? FieldPaths.Read(path.Value, "'path'", context) : null,
            shape,
            keys.TryGetValue("key_as", out var keyAs) ? context.Text(keyAs.Value, "'key_as'") : null);
    }

    private static Stated<KeySetting>? ReadKey(Node node, MappingContext context)
    {
        if (node.Kind == NodeKind.Null || (node.IsScalar && node.Text.Trim() == "none"))
            return context.State(new KeySetting([]), node.Start);
        if (node.Kind == NodeKind.Mapping)
        {
            context.Error(
                "CG0104",
                "a key by hash of chosen fields is not supported in this version; `key: none` uses the hash of the whole record",
                node.Start);
            return null;
        }

        var fields = MappingContext.OneOrMany(node)
            .Select(item => FieldPaths.Read(item, "'key'", context))
            .OfType<Stated<FieldPath>>()
            .ToList();
        return context.State(new KeySetting(fields), node.Start);
    }

    private static Stated<FieldPath?>? ReadVersion(Node node, MappingContext context)
    {
        if (node.Kind == NodeKind.Null || (node.IsScalar && node.Text.Trim() == "none"))
            return context.State((FieldPath?)null, node.Start);
        return FieldPaths.Read(node, "'version'", context) is { } field ? context.State((FieldPath?)field.Value, node.Start) : null;
    }
}
