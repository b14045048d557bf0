using Codegen.Specs.Mapping;
using Codegen.Specs.Operations;

namespace Codegen.Specs.Building;

/// <summary>Begins a stream: puts together what is said about it, with the defaults that fit it.</summary>
internal static class DraftFactory
{
    public static StreamDraft Create(SourceContext context, string name, ApiOperation operation, StreamMapping own, bool isMapped)
    {
        var defaults = Fitting(context.Mapping.Defaults, name, operation);
        var mapping = own.Over(defaults).Over(context.ObservedOf(name));
        var draft = new StreamDraft(name, operation, mapping with { Name = name }, isMapped);
        context.Add(draft);
        return draft;
    }

    /// <summary>Defaults name what some streams have: a stream that lacks it goes without.</summary>
    private static StreamMapping Fitting(StreamMapping defaults, string name, ApiOperation operation)
    {
        var each = defaults.Each?.Value.Each;
        var unfit = defaults.Cursor is { Start: { } start } && !ParameterNames.Takes(operation, start.Value);
        return defaults with
        {
            Parameters = defaults.Parameters.Where(pair => ParameterNames.Takes(operation, pair.Key))
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            Each = each is null || each.Parts.All(operation.Has)
                ? defaults.Each
                : null,
            Cursor = unfit ? null : defaults.Cursor,
            Changes = defaults.Changes?.Value.From?.Value == name ? null : defaults.Changes,
            Parent = defaults.Parent?.Value.Stream == name ? null : defaults.Parent,
        };
    }
}
