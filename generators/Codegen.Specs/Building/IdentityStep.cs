using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Schemas;
using Codegen.Specs.Inference;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Building;

/// <summary>Finds what identifies a stream's records and what orders their versions.</summary>
internal sealed class IdentityStep(SourceContext context)
{
    private readonly SchemaPaths _paths = new(context.Schemas);

    public void Run(StreamDraft draft)
    {
        SetKey(draft);
        SetVersion(draft);
    }

    private void SetKey(StreamDraft draft)
    {
        var subject = $"streams.{draft.Name}.key";
        if (draft.Mapping.Key is { } stated)
        {
            draft.Key = [.. stated.Value.Fields.Select(field => field.Value)];
            foreach (var field in stated.Value.Fields)
            {
                if (_paths.Find(draft.Record, field.Value, $"a record of '{draft.Name}'", out var message) is not { } schema)
                    context.Error("CG0108", message, field);
                else if (!schema.IsAny && ColumnTypes.Of(schema) == ColumnType.Json)
                    context.Error("CG0108", $"'{field.Value}' holds lists or objects and can't be a key", field);
            }

            context.Decisions.Add(subject, DecisionText.Of(draft.Key), stated);
        }
        else if (draft.Records.Shape == RecordsShape.Map)
        {
            context.Decisions.Add(
                subject, "none", Evidence.Spec, Certainty.High, draft.Record.Pointer, "a record's name in the map is its key");
        }
        else if (FindKey(draft) is { } found)
        {
            draft.Key = [.. found.Value.Select(name => new FieldPath(name))];
            context.Decisions.Add(subject, DecisionText.Of(draft.Key), found);
        }
        else
        {
            const string Why = "nothing identifies a record, so its hash does: a changed record is a new one; say `key:` if you know better";
            context.Decisions.Add(subject, "none", Evidence.Default, Certainty.Low, draft.Record.Pointer, Why);
            context.Report(draft, "CG0206", ProblemSeverity.Info, $"stream '{draft.Name}': {Why}");
        }
    }

    private Finding<IReadOnlyList<string>>? FindKey(StreamDraft draft)
    {
        var template = draft.Operation.Template;
        return KeyRule.Find(draft.Record, draft.Fields, template, context.Catalogue.DetailOf(template));
    }

    private void SetVersion(StreamDraft draft)
    {
        var subject = $"streams.{draft.Name}.version";
        if (draft.Mapping.Version is { } stated)
        {
            if (stated.Value is { } path && _paths.Find(draft.Record, path, $"a record of '{draft.Name}'", out var message) is var schema)
            {
                if (schema is null)
                    context.Error("CG0108", message, stated);
                else if (TimeFieldOf(path, schema) is { } field)
                    draft.Version = field;
                else
                    context.Error(
                        "CG0108",
                        $"'{path}' holds no instant; expected a date-time, or an integer that counts seconds or milliseconds since 1970",
                        stated);
            }

            context.Decisions.Add(subject, stated.Value is { } value ? DecisionText.Bare(value) : "none", stated);
        }
        else if (VersionRule.Find(draft.Fields) is { } found)
        {
            draft.Version = found.Value;
            context.Decisions.Add(subject, DecisionText.Bare(found.Value.Path), found);
        }
        else
        {
            context.Decisions.Add(
                subject,
                "none",
                Evidence.Default,
                Certainty.High,
                draft.Record.Pointer,
                "a record carries no update time: the time when it was read orders its versions");
        }
    }

    /// <summary>
    /// A field that a mapping says is an instant: how the document writes it, else how its type usually does. Null where it can't be one.
    /// </summary>
    public static TimeField? TimeFieldOf(FieldPath path, Schema schema)
    {
        if (TimeNames.FormatOf(path.Names.Count > 0 ? path.Names[path.Names.Count - 1] : "", schema) is { } found)
            return new TimeField(path, found.Value);
        return schema.IsAny || ColumnTypes.Of(schema) == ColumnType.Text ? new TimeField(path, TimeFormat.Rfc3339)
            : ColumnTypes.Of(schema) == ColumnType.Integer ? new TimeField(path, TimeFormat.EpochSeconds) : null;
    }
}
