using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Specs.Inference;
using Codegen.Specs.Mapping;
using Codegen.Specs.Operations;

namespace Codegen.Specs.Building;

/// <summary>
/// Decides whether a stream is read in intervals of time. A filter by update time is used wherever it is found. A filter by creation time
/// misses later changes: it is used where the mapping asks for it, and for feeds, whose entries never change.
/// </summary>
internal sealed class CursorStep(SourceContext context)
{
    private readonly SchemaPaths _paths = new(context.Schemas);

    /// <summary>Decides for a stream.</summary>
    /// <param name="draft">The stream.</param>
    /// <param name="isFeed">Whether another stream takes its changes from it.</param>
    public void Run(StreamDraft draft, bool isFeed)
    {
        var setting = draft.Mapping.Cursor;
        var subject = $"streams.{draft.Name}.cursor";
        if (setting?.Off is { } off)
        {
            context.Decisions.Add(subject, "none", off);
            return;
        }

        var found = draft.Records.Shape == RecordsShape.Object ? null : CursorRule.Find(draft.Operation, draft.Fields, draft.Version);
        if (setting is { Field: not null } or { Start: not null })
            ByMapping(draft, setting, found?.Value);
        else if (found is not null && (found.Value.ByUpdate || setting is not null || isFeed))
            draft.Cursor = Adopt(draft, found, setting ?? new CursorSetting());
        else
            ReadInFull(draft, setting, found);
        if (draft.Cursor is null)
            return;
        ApplyRetention(draft, setting, isFeed || found?.Value.ByUpdate == false);
        if (draft.Cursor.BeginConfig is { } begin)
            context.Config.Need(begin, isList: false, "2020-01-01");
        WarnOfCreation(draft, isFeed);
    }

    private void ReadInFull(StreamDraft draft, CursorSetting? setting, Finding<CursorFound>? found)
    {
        var subject = $"streams.{draft.Name}.cursor";
        if (found is not null)
        {
            var offer = DecisionText.Of(found.Value.Definition);
            context.Decisions.Add(
                subject,
                "none",
                found.From,
                found.Sure,
                found.Where,
                $"read in full each time: the filter offered, `{offer}`, is by creation time and misses later changes; say `cursor: {{lookback: 7d}}` or add a feed with `changes:` to use it");
            return;
        }

        var place = setting?.Lookback?.At ?? setting?.Window?.At ?? setting?.Begin?.At ?? setting?.Settle?.At ?? setting?.Order?.At;
        if (place is { } at && context.Mapping.Defaults.Cursor != setting)
            context.Problems.Error(
                "CG0110",
                $"stream '{draft.Name}': no parameter of '{draft.Operation}' filters by a time that its records hold; say `cursor: field < parameter`",
                at);
        context.Decisions.Add(
            subject,
            "none",
            Evidence.Spec,
            Certainty.High,
            draft.Operation.Node.Pointer,
            "read in full each time: no parameter filters by a time that the records hold");
    }

    private void ByMapping(StreamDraft draft, CursorSetting setting, CursorFound? found)
    {
        var at = (setting.Start?.At ?? setting.Field?.At)!.Value;
        var start = setting.Start ?? (found is null ? null : new Stated<string>(found.Definition.StartParameter, at, Evidence.Spec));
        if (start is null)
        {
            context.Problems.Error(
                "CG0110",
                $"stream '{draft.Name}': which parameter takes the lower bound? Say `cursor: {setting.Field!.Value} < parameter`",
                at);
            return;
        }

        foreach (var parameter in new[] { start, setting.End }.OfType<Stated<string>>())
        {
            if (!ParameterNames.Takes(draft.Operation, parameter.Value))
                context.Error("CG0110", ParameterNames.Unknown(draft.Operation, parameter.Value), parameter);
        }

        var taken = setting.Format?.Value ?? FormatOf(draft, start.Value);
        if (FieldOf(draft, setting, found, taken, at) is not { } field)
            return;
        var format = taken ?? field.Format;
        var cursor = new CursorDefinition
        {
            Field = field,
            StartParameter = start.Value,
            EndParameter = setting.End?.Value ?? (setting.Start is null ? found?.Definition.EndParameter : null),
            ParameterFormat = format,
            Resolution = CursorRule.ResolutionOf(format),
        };
        draft.Cursor = Complete(cursor, setting);
        RequireBegin(draft, draft.Cursor, at);
        context.Decisions.AddStated(
            $"streams.{draft.Name}.cursor", DecisionText.Of(draft.Cursor), (setting.Start?.From ?? setting.Field?.From)!.Value, at);
    }

    /// <summary>A bound in the path can't be left out, as one in the query can.</summary>
    private void RequireBegin(StreamDraft draft, CursorDefinition cursor, SourcePosition at)
    {
        if (cursor.Begin is null && cursor.BeginConfig is null && draft.Operation.Template.Parameters.Contains(cursor.StartParameter))
            context.Problems.Error(
                "CG0110",
                $"stream '{draft.Name}': '{cursor.StartParameter}' stands in the path, so history must begin somewhere: say `begin:`, a date or config.<key>",
                at);
    }

    private TimeField? FieldOf(StreamDraft draft, CursorSetting setting, CursorFound? found, TimeFormat? taken, SourcePosition at)
    {
        if (setting.Field is not { } stated)
        {
            if (found is null)
                context.Problems.Error(
                    "CG0108",
                    $"stream '{draft.Name}': which field does '{setting.Start!.Value}' filter by? Say `cursor: field < {setting.Start.Value}`",
                    at);
            return found?.Definition.Field;
        }

        if (draft.Records.IsKey(stated.Value))
            return new TimeField(stated.Value, taken ?? TimeFormat.Rfc3339);
        if (_paths.Find(draft.Record, stated.Value, $"a record of '{draft.Name}'", out var message) is not { } schema)
            context.Error("CG0108", message, stated);
        else if (IdentityStep.TimeFieldOf(stated.Value, schema) is { } field)
            return field;
        else
            context.Error(
                "CG0108",
                $"'{stated.Value}' holds no instant; expected a date-time, or an integer that counts seconds or milliseconds since 1970",
                stated);
        return null;
    }

    private static TimeFormat? FormatOf(StreamDraft draft, string parameter) =>
        TimeFilters.Of(draft.Operation).FirstOrDefault(filter => filter.Name == parameter)?.Format
            ?? draft.Operation.Parameters.Where(known => known.In == ParameterPlace.Path && known.Name == parameter)
                .Select(TimeFilters.FormatOf).FirstOrDefault();

    private CursorDefinition Adopt(StreamDraft draft, Finding<CursorFound> found, CursorSetting setting)
    {
        var cursor = Complete(found.Value.Definition, setting);
        if (found.Value.StartRequired && cursor.Begin is null && cursor.BeginConfig is null)
            cursor = cursor with { BeginConfig = Naming.Words.Snake(cursor.StartParameter) };
        context.Decisions.Add($"streams.{draft.Name}.cursor", DecisionText.Of(cursor), found);
        return cursor;
    }

    private static CursorDefinition Complete(CursorDefinition cursor, CursorSetting setting) => cursor with
    {
        Order = setting.Order?.Value ?? cursor.Order,
        EndParameter = setting.End?.Value ?? cursor.EndParameter,
        ParameterFormat = setting.Format?.Value ?? cursor.ParameterFormat,
        Window = setting.Window?.Value ?? cursor.Window,
        Lookback = setting.Lookback?.Value ?? cursor.Lookback,
        Settle = setting.Settle?.Value ?? cursor.Settle,
        Retention = setting.Retention?.Value ?? cursor.Retention,
        Resolution = setting.Resolution?.Value ?? cursor.Resolution,
        Begin = setting.Begin?.Value.Instant ?? cursor.Begin,
        BeginConfig = setting.Begin?.Value.ConfigKey ?? cursor.BeginConfig,
    };

    private void ApplyRetention(StreamDraft draft, CursorSetting? setting, bool byCreation)
    {
        if (setting?.Retention is not null || !byCreation || RetentionRule.Find(draft.Operation) is not { } retention)
            return;
        draft.Cursor = draft.Cursor! with { Retention = retention.Value };
        context.Decisions.Add($"streams.{draft.Name}.cursor.retention", Durations.Write(retention.Value), retention);
    }

    private void WarnOfCreation(StreamDraft draft, bool isFeed)
    {
        var cursor = draft.Cursor!;
        var isUpdate = draft.Version is { } version && version.Path.Equals(cursor.Field.Path);
        if (isUpdate || isFeed || CursorWords.SpeaksOfUpdates(string.Join(" ", Naming.Words.Of(DecisionText.Bare(cursor.Field.Path)))))
            return;
        if (cursor.Lookback <= cursor.Resolution && draft.Mapping.Changes?.Value.From is null)
            context.Report(
                draft,
                "CG0204",
                ProblemSeverity.Warning,
                $"stream '{draft.Name}': '{cursor.Field.Path}' is no update time, so changes of records older than the last read are missed; add `lookback:` or a feed with `changes:`");
    }
}
