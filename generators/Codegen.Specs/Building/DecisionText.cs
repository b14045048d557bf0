using System.Globalization;
using Codegen.Contracts.Connectors;
using Codegen.Specs.Mapping;

namespace Codegen.Specs.Building;

/// <summary>Writes values as a mapping would.</summary>
internal static class DecisionText
{
    public static string Of(RecordsDefinition records) => records.Shape switch
    {
        RecordsShape.List => records.Path.ToString(),
        RecordsShape.Object => $"{{path: {records.Path}, as: object}}",
        _ => $"{{path: {records.Path}, as: map{(records.KeyAs is null ? "" : $", key_as: {records.KeyAs}")}}}",
    };

    public static string Of(IReadOnlyList<FieldPath> key) => key.Count switch
    {
        0 => "none",
        1 => Bare(key[0]),
        _ => $"[{string.Join(", ", key.Select(Bare))}]",
    };

    public static string Of(PagingDefinition paging)
    {
        var size = paging.Size is { } count && paging.SizeParameter is { } parameter
            ? $", size: {{param: {parameter}, value: {count.ToString(CultureInfo.InvariantCulture)}}}"
            : "";
        return paging.Kind switch
        {
            PagingKind.Single => "none",
            PagingKind.Link => size.Length == 0 ? "link" : $"{{kind: link{size}}}",
            _ =>
                $"{{kind: last, param: {paging.Parameter}, field: {Bare(paging.Field!)}{(paging.More is null ? "" : $", more: {paging.More}")}{size}}}",
        };
    }

    public static string Of(CursorDefinition cursor)
    {
        var order = cursor.Order switch { CursorOrder.Ascending => "asc", CursorOrder.Descending => "desc", _ => "none" };
        var text = $"{Bare(cursor.Field.Path)} {order} < {cursor.StartParameter}{(cursor.EndParameter is null ? "" : $" .. {cursor.EndParameter}")}";
        List<string> options = [];
        void Option(string name, TimeSpan? span)
        {
            if (span is { } value && value > TimeSpan.Zero)
                options.Add($"{name} {Durations.Write(value)}");
        }

        Option("window", cursor.Window);
        Option("lookback", cursor.Lookback);
        Option("settle", cursor.Settle);
        Option("retention", cursor.Retention);
        return options.Count == 0 ? text : $"{text} ({string.Join(", ", options)})";
    }

    public static string Of(StreamDraft parent, IReadOnlyList<ParentBinding> bindings) =>
        string.Join(", ", bindings.Select(binding => $"{parent.Name}.{Bare(binding.Field)} -> {binding.Parameter}"));

    public static string Of(EachDefinition each) => $"{{{string.Join("/", each.Parts)}: config.{each.ConfigKey}}}";

    public static string Of(ChangesDefinition changes)
    {
        var text = $"{{from: {changes.From}, take: {changes.Take}, at: {changes.At.Path}";
        if (changes.Where.Count > 0)
            text += $", where: {Of(changes.Where)}";
        return text + (changes.Delete.Count > 0 ? $", delete: {Of(changes.Delete)}}}" : "}");
    }

    private static string Of(IReadOnlyList<Condition> conditions) => string.Join(" and ", conditions.Select(condition =>
        condition.Operator == ConditionOperator.Matches ? $"{condition.Field} matches {condition.Values[0]}"
        : condition.Values.Count == 1 ? $"{condition.Field} == {condition.Values[0]}"
        : $"{condition.Field} in [{string.Join(", ", condition.Values)}]"));

    /// <summary>A top-level field by its name alone.</summary>
    public static string Bare(FieldPath path) => path.Names.Count == 1 ? path.Names[0] : path.ToString();
}
