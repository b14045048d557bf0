using Codegen.Contracts.Connectors;
using Codegen.Specs.Inference;
using Codegen.Specs.Mapping;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Building;

/// <summary>Decides how a stream is paged.</summary>
internal sealed class PagingStep(SourceContext context)
{
    private readonly SchemaPaths _paths = new(context.Schemas);

    public void Run(StreamDraft draft)
    {
        var subject = $"streams.{draft.Name}.paginate";
        if (draft.Mapping.Paging is { Kind: { } kind } setting)
        {
            draft.Paging = ByMapping(draft, kind, setting);
            ApplySize(draft, setting);
            context.Decisions.Add(subject, DecisionText.Of(draft.Paging), kind);
            return;
        }

        if (draft.Records.Shape == RecordsShape.Object)
        {
            context.Decisions.Add(subject, "none", Evidence.Spec, Certainty.High, draft.Answer.Pointer, "the answer is one record");
            return;
        }

        List<string> key = [.. draft.Key.Where(path => path.Names.Count == 1).Select(path => path.Names[0])];
        var found = PagingRule.Find(draft.Operation, AnswerField.Beside(draft.Answer, context.Schemas), key, draft.Answer.Faults);
        draft.Paging = found.Value.Definition;
        if (found.Value.Refusal is { } refusal)
            draft.Refuse(refusal);
        ApplySize(draft, draft.Mapping.Paging);
        context.Decisions.Add(subject, DecisionText.Of(draft.Paging), found);
    }

    private PagingDefinition ByMapping(StreamDraft draft, Stated<PagingKind> kind, PagingSetting setting) => kind.Value switch
    {
        PagingKind.Link => PageSizeRule.Apply(draft.Operation, new PagingDefinition { Kind = PagingKind.Link }),
        PagingKind.LastId => LastId(draft, kind, setting),
        _ => PagingDefinition.Single,
    };

    private PagingDefinition LastId(StreamDraft draft, Stated<PagingKind> kind, PagingSetting setting)
    {
        var beside = AnswerField.Beside(draft.Answer, context.Schemas);
        var parameter = setting.Parameter?.Value ?? draft.Operation.Parameters.FirstOrDefault(LastIdPaging.MayTakeId)?.Name;
        var field = setting.Field?.Value ?? (draft.Key.Count == 1 ? draft.Key[0] : null);
        if (parameter is null)
            context.Error(
                "CG0110",
                $"stream '{draft.Name}': no parameter of '{draft.Operation}' looks like it takes the last record's key; say {{kind: last, param: …}}",
                kind);
        else if (setting.Parameter is { } stated && !ParameterNames.Takes(draft.Operation, stated.Value))
            context.Error("CG0110", ParameterNames.Unknown(draft.Operation, stated.Value), stated);
        if (field is null)
            context.Error(
                "CG0108",
                $"stream '{draft.Name}': which field does the parameter take? The record has no single key; say {{kind: last, field: …}}",
                kind);
        else if (setting.Field is { } named && _paths.Find(draft.Record, named.Value, $"a record of '{draft.Name}'", out var message) is null)
            context.Error("CG0108", message, named);
        if (setting.More is { } more && _paths.Find(draft.Answer, more.Value, "the answer", out var missing) is null)
            context.Error("CG0109", missing, more);
        return PageSizeRule.Apply(draft.Operation, new PagingDefinition
        {
            Kind = PagingKind.LastId,
            Parameter = parameter,
            Field = field,
            More = setting.More?.Value
                ?? beside.FirstOrDefault(known => known.Folded == "hasmore" && known.Schema.Kinds == SchemaKinds.Boolean)?.Path,
        });
    }

    private void ApplySize(StreamDraft draft, PagingSetting? setting)
    {
        if (setting?.SizeParameter is { } parameter)
        {
            if (!ParameterNames.Takes(draft.Operation, parameter.Value))
                context.Error("CG0110", ParameterNames.Unknown(draft.Operation, parameter.Value), parameter);
            var usual = draft.Operation.Query(parameter.Value) is { } known ? PageSizeRule.Choose(known) : draft.Paging.Size;
            draft.Paging = draft.Paging with { SizeParameter = parameter.Value, Size = usual };
        }

        if (setting?.Size is not { } size)
            return;
        if (draft.Paging.SizeParameter is null)
            context.Error(
                "CG0110",
                $"stream '{draft.Name}': no parameter of '{draft.Operation}' takes a page size; say size: {{param: …, value: {size.Value}}}",
                size);
        else if (draft.Operation.Query(draft.Paging.SizeParameter)?.Schema.Maximum is { } maximum && size.Value > maximum)
            context.Error("CG0103", $"the page size {size.Value} is above the provider's maximum, {maximum}", size);
        draft.Paging = draft.Paging with { Size = size.Value };
    }
}
