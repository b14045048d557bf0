using Codegen.Contracts.Connectors;
using Codegen.Yaml;

namespace Codegen.Specs.Mapping;

/// <summary>Reads <c>parent:</c>: a stream, <c>stream.field -&gt; parameter</c>, a list of these, or a mapping.</summary>
internal static class ParentReader
{
    private const string Form = "`stream`, `stream.field -> parameter`, a list of these, or {of: stream, bind: {parameter: field}, incremental: true}";

    public static Stated<ParentSetting>? Read(Node node, MappingContext context)
    {
        if (node.Kind == NodeKind.Null || (node.IsScalar && node.Text.Trim() == "none"))
            return context.State(new ParentSetting(null, []), node.Start);
        if (node.Kind == NodeKind.Mapping)
            return ReadMapping(node, context);
        var (stream, bindings) = ((string?)null, new List<Stated<ParentBinding>>());
        foreach (var item in MappingContext.OneOrMany(node))
        {
            if (!item.IsScalar || Split(item.Text) is not var (of, field, parameter) || (stream ?? of) != of)
            {
                context.WrongKind("'parent'", item, Form + ", all of one stream");
                return null;
            }

            stream = of;
            if (parameter is not null)
                bindings.Add(context.State(new ParentBinding(parameter, field!), item.Start));
        }

        return context.State(new ParentSetting(stream, bindings), node.Start);
    }

    private static (string Stream, FieldPath? Field, string? Parameter)? Split(string text)
    {
        var arrow = text.IndexOf("->", StringComparison.Ordinal);
        var left = (arrow < 0 ? text : text.Substring(0, arrow)).Trim();
        var dot = left.IndexOf('.');
        if (arrow < 0)
            return left.Length > 0 && dot < 0 && left.IndexOf(' ') < 0 ? (left, null, null) : null;
        var parameter = text.Substring(arrow + 2).Trim();
        return dot > 0 && parameter.Length > 0 && FieldPaths.Parse(left.Substring(dot + 1)) is { } field
            ? (left.Substring(0, dot), field, parameter)
            : null;
    }

    private static Stated<ParentSetting>? ReadMapping(Node node, MappingContext context)
    {
        var keys = context.Keys(node, Vocabulary.Parent);
        if (!keys.TryGetValue("of", out var of) || context.Scalar(of.Value, "'of'") is not { } stream)
        {
            if (of is null)
                context.Error("CG0103", "'parent' needs 'of', the stream whose records this one is read for", node.Start);
            return null;
        }

        var bindings = new List<Stated<ParentBinding>>();
        if (keys.TryGetValue("bind", out var bind))
        {
            if (bind.Value.Kind != NodeKind.Mapping)
                context.WrongKind("'bind'", bind.Value, "a mapping of parameters to the parent's fields");
            foreach (var entry in bind.Value.Entries)
            {
                if (FieldPaths.Read(entry.Value, $"'{entry.Key}'", context) is { } field)
                    bindings.Add(context.State(new ParentBinding(entry.Key, field.Value), entry.KeyStart));
            }
        }

        var incremental = keys.TryGetValue("incremental", out var flag) && context.Flag(flag.Value, "'incremental'")?.Value == true;
        return context.State(new ParentSetting(stream, bindings, incremental), node.Start);
    }
}
