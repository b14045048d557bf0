using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Specs.Naming;
using Codegen.Specs.Operations;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Inference;

/// <summary>
/// Reads an operation's query parameters as bounds of time: <c>updated_since</c>, <c>created[gte]</c>, or <c>since</c> with a
/// description.
/// </summary>
internal static class TimeFilters
{
    private static readonly HashSet<string> Fillers = new(
        ["at", "on", "date", "time", "datetime", "timestamp", "last", "is"], StringComparer.Ordinal);
    private static readonly HashSet<string> UpdateWords = new(
        ["updated", "update", "modified", "modify", "changed", "change", "edited"], StringComparer.Ordinal);
    private static readonly HashSet<string> CreationWords = new(["created", "create", "creation", "occurred"], StringComparer.Ordinal);

    private static readonly (string Name, bool IsStart, bool Inclusive)[] Bounds =
        [("gte", true, true), ("gt", true, false), ("lt", false, false), ("lte", false, true)];

    /// <summary>Every bound that the operation takes, in the document's order.</summary>
    public static IReadOnlyList<TimeFilter> Of(ApiOperation operation)
    {
        var found = new List<TimeFilter>();
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == ParameterPlace.Query))
        {
            if (parameter.Ranges.Count > 0)
                found.AddRange(OfRange(parameter));
            else if (OfName(parameter) is { } filter)
                found.Add(filter);
        }

        return found;
    }

    /// <summary><c>created</c> with the properties gte and lt: one filter each, inclusive bounds first.</summary>
    private static IEnumerable<TimeFilter> OfRange(ApiParameter parameter)
    {
        foreach (var (bound, isStart, inclusive) in Bounds)
        {
            if (!parameter.Ranges.TryGetValue(bound, out var name))
                continue;
            var words = Words.Of(parameter.Name);
            var field = parameter.Schema.IsObject ? parameter.Schema : parameter.Schema.Branches.FirstOrDefault(branch => branch.IsObject);
            var integer = field?.Property(bound)?.Nodes[0]["type"]?.Text is "integer" or "number";
            yield return new TimeFilter(
                name, isStart, SubjectOf(words), Words.Fold(parameter.Name), integer
                    ? null
                    : TimeFormat.Rfc3339, inclusive, parameter.Required, parameter.Pointer, Evidence.Spec);
        }
    }

    private static TimeFilter? OfName(ApiParameter parameter)
    {
        var words = Words.Of(parameter.Name);
        var (isStart, isEnd) = (CursorWords.IsStart(words), CursorWords.IsEnd(words));
        if (isStart == isEnd || !TimeNames.IsTime(parameter))
            return null;
        if (CursorWords.IsBare(words))
        {
            var subject = CursorWords.SpeaksOfUpdates(parameter.Description) ? TimeSubject.Update
                : CursorWords.SpeaksOfCreation(parameter.Description) ? TimeSubject.Creation : (TimeSubject?)null;
            return subject is { } told ? Filter(parameter, isStart, told, "", Evidence.Prose) : null;
        }

        var rest = words.Where(word => !CursorWords.IsStart([word]) && !CursorWords.IsEnd([word])).ToList();
        return Filter(parameter, isStart, SubjectOf(rest), string.Concat(rest), Evidence.Names);
    }

    private static TimeFilter Filter(ApiParameter parameter, bool isStart, TimeSubject subject, string field, Evidence from) =>
        new(
            parameter.Name,
            isStart,
            subject,
            field,
            FormatOf(parameter),
            !CursorWords.IsExclusive(parameter.Description),
            parameter.Required,
            parameter.Pointer,
            from);

    private static TimeSubject SubjectOf(IReadOnlyList<string> words)
    {
        var rest = words.Where(word => !Fillers.Contains(word)).ToList();
        if (rest.Count == 1 && UpdateWords.Contains(rest[0]))
            return TimeSubject.Update;
        return rest.Count == 1 && CreationWords.Contains(rest[0]) ? TimeSubject.Creation : TimeSubject.Field;
    }

    /// <summary>How the parameter writes an instant; null where it must be as the field does.</summary>
    public static TimeFormat? FormatOf(ApiParameter parameter) => ColumnTypes.Of(parameter.Schema) switch
    {
        ColumnType.Timestamp => TimeFormat.Rfc3339,
        ColumnType.Date => TimeFormat.Date,
        ColumnType.Integer => TimeNames.FormatOf(parameter.Name, parameter.Schema with { Description = parameter.Description })?.Value,
        _ when parameter.Description.Contains("YYYY-MM-DD") && !parameter.Description.Contains("YYYY-MM-DDT") => TimeFormat.Date,
        _ => null,
    };
}
