using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Schemas;
using Codegen.Specs.Inference;
using Codegen.Specs.Mapping;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Building;

/// <summary>Finds a stream's records and their columns.</summary>
internal sealed class RecordsStep(SourceContext context)
{
    private readonly SchemaPaths _paths = new(context.Schemas);
    private readonly RecordsRule _rule = new(context.Schemas);
    private readonly ColumnBuilder _columns = new(context.Schemas);

    public void Run(StreamDraft draft)
    {
        context.Report(draft, draft.Operation.ParameterFaults);
        ReadAnswer(draft);
        if (draft.Mapping.Records is { Path: not null } or { Shape: not null } or { KeyAs: not null })
            ByMapping(draft, draft.Mapping.Records);
        else
            ByRule(draft);
        draft.Columns = _columns.Build(draft.Record);
        draft.Fields = draft.Columns.WholeRecord ? [] : [.. RecordFields.Of(draft.Record).Zip(draft.Columns.Columns, Field)];
        FindTimes(draft);
        ReportColumns(draft);
    }

    private void ReadAnswer(StreamDraft draft)
    {
        switch (draft.Operation.Response)
        {
            case null:
                context.Report(
                    draft,
                    "CG0009",
                    ProblemSeverity.Warning,
                    $"stream '{draft.Name}': the document gives '{draft.Operation}' no JSON answer; the whole record is kept as one column");
                break;
            case { Fault: { } fault }:
                draft.Refuse($"its answer can't be understood: {fault.Message}");
                context.Report(draft, [fault]);
                break;
            case { Body: { } body }:
                draft.Answer = context.Schemas.Read(body);
                context.Report(draft, draft.Answer.Faults);
                break;
        }
    }

    private void ByMapping(StreamDraft draft, RecordsSetting setting)
    {
        var path = setting.Path?.Value
            ?? (
            _rule.Find(draft.Operation, draft.Answer) is { } found && setting.Shape!.Value == RecordsShape.List
                ? found.Value.Definition.Path
                : FieldPath.Root);
        if (_paths.Find(draft.Answer, path, "the answer", out var message) is not { } at)
        {
            context.Error("CG0109", $"stream '{draft.Name}': {message}", setting.Path!);
            return;
        }

        var items = _rule.ItemsOf(at);
        var shape = setting.Shape?.Value ?? (items is not null || at.IsAny ? RecordsShape.List : RecordsShape.Object);
        if (Mismatch(shape, at, items) is { } mismatch)
        {
            context.Problems.Error("CG0109", $"stream '{draft.Name}': '{path}' {mismatch}", setting.Shape?.At ?? setting.Path!.At);
            return;
        }

        Set(draft, path, shape, at, items);
        NameKey(draft, setting.KeyAs);
        context.Decisions.AddStated(
            $"streams.{draft.Name}.records",
            DecisionText.Of(draft.Records),
            (setting.Path?.From ?? setting.Shape?.From ?? setting.KeyAs?.From)!.Value,
            (setting.Path?.At ?? setting.Shape?.At ?? setting.KeyAs?.At)!.Value);
    }

    private void NameKey(StreamDraft draft, Stated<string>? name)
    {
        if (name is null)
            return;
        if (draft.Records.Shape != RecordsShape.Map)
            context.Error("CG0109", $"stream '{draft.Name}': `key_as` names the keys of a map; say `as: map`, or `key:` for a field of the record", name);
        else if (FieldPaths.Parse(name.Value) is not { Names.Count: 1 })
            context.Error("CG0103", $"'key_as' must be one name, such as date; found '{name.Value}'", name);
        else if (RecordFields.Of(draft.Record).Any(field => field.Name == name.Value))
            context.Error("CG0109", $"stream '{draft.Name}': a record has a field '{name.Value}' of its own; give its key another name", name);
        else
            draft.Records = draft.Records with { KeyAs = name.Value };
    }

    private static string? Mismatch(RecordsShape shape, Schema at, Schema? items) => shape switch
    {
        _ when at.IsAny => null,
        RecordsShape.List when items is null => "is no list; expected the path to one, or `as: object` or `as: map`",
        RecordsShape.Object or RecordsShape.Map when !at.IsObject => "is no object; expected the path to one, or `as: list`",
        _ => null,
    };

    private void ByRule(StreamDraft draft)
    {
        var found = context.Catalogue.Of(draft.Operation)?.Records;
        var subject = $"streams.{draft.Name}.records";
        if (found is not null)
        {
            (draft.Records, draft.Record) = (found.Value.Definition, found.Value.Record);
            context.Decisions.Add(subject, DecisionText.Of(draft.Records), found);
            return;
        }

        var items = _rule.ItemsOf(draft.Answer);
        Set(draft, FieldPath.Root, items is not null || draft.Answer.IsAny ? RecordsShape.List : RecordsShape.Object, draft.Answer, items);
        var why = draft.Records.Shape == RecordsShape.Object
            ? "the answer describes one thing"
            : "the document doesn't tell what the answer holds";
        context.Decisions.Add(
            subject,
            DecisionText.Of(draft.Records),
            Evidence.Spec,
            draft.Answer.IsAny ? Certainty.Low : Certainty.High,
            draft.Answer.Pointer,
            why);
    }

    private void Set(StreamDraft draft, FieldPath path, RecordsShape shape, Schema at, Schema? items)
    {
        draft.Records = new RecordsDefinition { Path = path, Shape = shape };
        draft.Record = shape switch
        {
            RecordsShape.List => items ?? Schema.Any with { Pointer = at.Pointer },
            RecordsShape.Map => at.Values is { } values ? context.Schemas.Read(values) : Schema.Any with { Pointer = at.Pointer },
            _ => at,
        };
    }

    private RecordField Field(RecordFields.Field field, Column column)
    {
        var schema = context.Schemas.Read(field.Declarations[0].Nodes);
        return new RecordField(field.Name, Naming.Words.Fold(field.Name), schema, column.Type, field.Required && !column.Nullable);
    }

    /// <summary>Integers that count seconds or milliseconds since 1970: staging turns them into instants.</summary>
    private void FindTimes(StreamDraft draft)
    {
        var columns = draft.Columns.Columns.ToArray();
        for (var at = 0; at < draft.Fields.Count; at++)
        {
            if (columns[at].Type != ColumnType.Integer || TimeNames.FormatOf(draft.Fields[at].Name, draft.Fields[at].Schema) is not { } found)
                continue;
            columns[at] = columns[at] with { Epoch = found.Value };
            context.Decisions.Add($"streams.{draft.Name}.columns.{columns[at].Field}.epoch", found.Value == TimeFormat.EpochSeconds ? "seconds" : "milliseconds", found);
        }

        draft.Columns = draft.Columns with { Columns = columns };
    }

    private void ReportColumns(StreamDraft draft)
    {
        context.Report(draft, draft.Record.Faults);
        if (draft.Record.Faults.Count > 0 && draft.Fields.Count == 0)
            draft.Refuse($"its records can't be understood: {draft.Record.Faults[0].Message}");
        foreach (var field in draft.Fields)
            context.Report(draft, field.Schema.Faults);
        if (draft.Columns.WholeRecord)
            context.Decisions.Add(
                $"streams.{draft.Name}.columns",
                ColumnBuilder.WholeRecordColumn,
                Evidence.Spec,
                Certainty.Medium,
                draft.Record.Pointer,
                "the document declares no fields of a record: it is kept whole");
        foreach (var column in draft.Columns.Columns.Where(column => column.Name != column.Field))
            context.Decisions.Add(
                $"streams.{draft.Name}.columns.{column.Field}",
                column.Name,
                Evidence.Names,
                Certainty.High,
                column.Pointer,
                "another column has this name already, it is one of ours, or it holds what no name may");
    }
}
