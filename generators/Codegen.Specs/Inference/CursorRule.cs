using System.Text.RegularExpressions;
using Codegen.Contracts.Connectors;
using Codegen.Specs.Operations;

namespace Codegen.Specs.Inference;

/// <summary>Pairs a time field of the record with the parameters that filter by it. Update times are preferred to creation times.</summary>
internal static class CursorRule
{
    private static readonly Regex NewestFirst = new(
        @"newest first|most recent(ly)?\b[^.]*\bfirst|latest first|descending|reverse chronological", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly string[] CreationNames =
        [
            "createdat", "created", "createtime", "createdtime", "creationtime", "creationdate", "datecreated", "createdon", "createddate",
            "occurredat", "timestamp", "eventtime"];

    /// <summary>The cursor; null where no parameter filters by a time that the record holds.</summary>
    public static Finding<CursorFound>? Find(ApiOperation operation, IReadOnlyList<RecordField> fields, TimeField? version)
    {
        var filters = TimeFilters.Of(operation);
        return filters.Count == 0 ? null
            : Pair(operation, filters, fields, version, TimeSubject.Update)
            ?? Pair(operation, filters, fields, version, TimeSubject.Creation);
    }

    private static Finding<CursorFound>? Pair(
        ApiOperation operation, IReadOnlyList<TimeFilter> filters, IReadOnlyList<RecordField> fields, TimeField? version, TimeSubject subject)
    {
        var starts = filters.Where(filter => filter.IsStart && filter.Subject == subject).OrderByDescending(filter => filter.Inclusive);
        foreach (var start in starts)
        {
            var field = FieldOf(start, fields, version, subject);
            if (field is null || TimeNames.FormatOf(field.Name, field.Schema) is not { } written)
                continue;
            var format = start.Format ?? written.Value;
            if (IsEpoch(format) != IsEpoch(written.Value) && IsEpoch(written.Value))
                continue;
            var end = filters.FirstOrDefault(filter => !filter.IsStart && filter.Subject == subject && filter.FieldName == start.FieldName);
            var cursor = Cursor(operation, start, end, new TimeField(new FieldPath(field.Name), written.Value), format, subject);
            var outside = start.Inclusive ? "" : "; the bound itself may be outside, so reading starts one step earlier";
            return new(
                new CursorFound(cursor, subject == TimeSubject.Update, start.Required),
                start.From,
                start.From == Evidence.Prose ? Certainty.Medium : written.Sure,
                start.Pointer,
                $"'{start.Name}' filters by '{field.Name}'{outside}");
        }

        return null;
    }

    private static CursorDefinition Cursor(
        ApiOperation operation, TimeFilter start, TimeFilter? end, TimeField field, TimeFormat format, TimeSubject subject)
    {
        var newestFirst = subject != TimeSubject.Update && Prose.Says(NewestFirst, operation.Prose);
        var resolution = ResolutionOf(format);
        return new CursorDefinition
        {
            Field = field,
            Order = newestFirst ? CursorOrder.Descending : CursorOrder.None,
            StartParameter = start.Name,
            // A date as upper bound would cut off the day that it names, or not: nobody knows.
            EndParameter = format != TimeFormat.Date && (end?.Format ?? field.Format) == format ? end?.Name : null,
            ParameterFormat = format,
            Resolution = resolution,
            Lookback = start.Inclusive ? TimeSpan.Zero : resolution,
        };
    }

    private static RecordField? FieldOf(TimeFilter start, IReadOnlyList<RecordField> fields, TimeField? version, TimeSubject subject)
    {
        if (subject == TimeSubject.Update && version is not null)
            return fields.FirstOrDefault(field => field.Name == version.Path.Names[0]) ?? Named(fields, start);
        if (subject == TimeSubject.Update || Named(fields, start) is not null)
            return Named(fields, start);
        return CreationNames.Select(name => fields.FirstOrDefault(field => field.Folded == name)).FirstOrDefault(field => field is not null);
    }

    private static RecordField? Named(IReadOnlyList<RecordField> fields, TimeFilter start) =>
        start.FieldName.Length == 0
            ? null
            : fields.FirstOrDefault(field => field.Folded == start.FieldName || field.Folded == start.FieldName + "at");

    private static bool IsEpoch(TimeFormat format) => format is TimeFormat.EpochSeconds or TimeFormat.EpochMilliseconds;

    /// <summary>The smallest step of a way to write instants.</summary>
    public static TimeSpan ResolutionOf(TimeFormat format) => format switch
    {
        TimeFormat.EpochMilliseconds => TimeSpan.FromMilliseconds(1),
        TimeFormat.Date => TimeSpan.FromDays(1),
        _ => TimeSpan.FromSeconds(1),
    };
}
