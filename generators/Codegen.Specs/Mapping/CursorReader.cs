using System.Globalization;
using Codegen.Contracts.Connectors;
using Codegen.Yaml;

namespace Codegen.Specs.Mapping;

/// <summary>Reads <c>cursor:</c>, as <c>none</c>, as <c>field [asc|desc|none] &lt; start [.. end]</c>, or as a mapping.</summary>
internal static class CursorReader
{
    private const string Form = "'cursor' must be `none`, `field [asc|desc|none] < start [.. end]`, or a mapping";

    private const string BeginForm = "a date such as 2020-01-01, an instant such as 2020-01-01T00:00:00Z, config.<key>, or {config: <key>, default: <date>}";

    private static readonly Dictionary<string, CursorOrder> Orders = new(StringComparer.Ordinal)
    {
        ["asc"] = CursorOrder.Ascending,
        ["desc"] = CursorOrder.Descending,
        ["none"] = CursorOrder.None,
    };

    private static readonly Dictionary<string, TimeFormat> Formats = new(StringComparer.Ordinal)
    {
        ["rfc3339"] = TimeFormat.Rfc3339,
        ["unix"] = TimeFormat.EpochSeconds,
        ["unixms"] = TimeFormat.EpochMilliseconds,
        ["date"] = TimeFormat.Date,
    };

    public static CursorSetting? Read(Node node, MappingContext context)
    {
        if (node.Kind == NodeKind.Null || (node.Kind == NodeKind.String && node.Text.Trim() == "none"))
            return new CursorSetting { Off = context.State(true, node.Start) };
        if (node.Kind == NodeKind.Mapping)
            return ReadMapping(node, context);
        var setting = node.IsScalar ? ReadScalar(node, context) : null;
        if (setting is null)
            context.Error("CG0103", $"{Form}; found '{node.Text}'", node.Start);
        return setting;
    }

    private static CursorSetting? ReadScalar(Node node, MappingContext context)
    {
        var words = node.Text.Split([' '], StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count == 0 || FieldPaths.Parse(words[0]) is not { } field)
            return null;
        var setting = new CursorSetting { Field = context.State(field, node.Start) };
        var at = 1;
        if (at < words.Count && Orders.TryGetValue(words[at], out var order))
        {
            setting = setting with { Order = context.State(order, node.Start) };
            at++;
        }

        if (at + 1 >= words.Count || words[at] != "<")
            return null;
        setting = setting with { Start = context.State(words[at + 1], node.Start) };
        at += 2;
        if (at == words.Count)
            return setting;
        return at + 2 == words.Count && words[at] == ".." ? setting with { End = context.State(words[at + 1], node.Start) } : null;
    }

    private static CursorSetting ReadMapping(Node node, MappingContext context)
    {
        var keys = context.Keys(node, Vocabulary.Cursor);
        Stated<TimeSpan>? Span(string key) => keys.TryGetValue(key, out var entry) ? context.Duration(entry.Value, $"'{key}'") : null;
        Stated<string>? Text(string key) => keys.TryGetValue(key, out var entry) ? context.Text(entry.Value, $"'{key}'") : null;
        return new CursorSetting
        {
            Field = keys.TryGetValue("field", out var field) ? FieldPaths.Read(field.Value, "'field'", context) : null,
            Order = keys.TryGetValue("order", out var order) ? context.Word(order.Value, "'order'", Orders) : null,
            Start = Text("start"),
            End = Text("end"),
            Window = Span("window"),
            Lookback = Span("lookback"),
            Settle = Span("settle"),
            Retention = Span("retention"),
            Resolution = Span("resolution"),
            Begin = keys.TryGetValue("begin", out var begin) ? ReadBegin(begin.Value, context) : null,
            Format = keys.TryGetValue("format", out var format) ? context.Word(format.Value, "'format'", Formats) : null,
        };
    }

    /// <summary>A date, an instant, <c>config.since</c>, or <c>{config: since, default: 2020-01-01}</c>.</summary>
    private static Stated<BeginSetting>? ReadBegin(Node node, MappingContext context)
    {
        if (node.Kind == NodeKind.Mapping)
            return ReadBeginMapping(node, context);
        if (node.IsScalar && ConfigReference.Parse(node.Text) is { } key)
            return context.State(new BeginSetting(null, key), node.Start);
        return ReadInstant(node, "'begin'", context) is { } instant ? context.State(new BeginSetting(instant, null), node.Start) : null;
    }

    private static Stated<BeginSetting>? ReadBeginMapping(Node node, MappingContext context)
    {
        var keys = context.Keys(node, Vocabulary.Begin);
        var setting = keys.TryGetValue("config", out var config) ? context.Scalar(config.Value, "'config'") : null;
        var instant = keys.TryGetValue("default", out var usual) ? ReadInstant(usual.Value, "'default'", context) : null;
        if (setting is not null || instant is not null)
            return context.State(new BeginSetting(instant, setting), node.Start);
        if (config is null && usual is null)
            context.WrongKind("'begin'", node, BeginForm);
        return null;
    }

    private static DateTimeOffset? ReadInstant(Node node, string what, MappingContext context)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (node.IsScalar && DateTimeOffset.TryParseExact(node.Text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture, Utc, out var instant))
            return instant;
        context.WrongKind(what, node, BeginForm);
        return null;
    }
}
