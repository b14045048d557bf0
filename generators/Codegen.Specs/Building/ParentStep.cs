using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Specs.Inference;
using Codegen.Specs.Mapping;
using Codegen.Specs.Naming;
using Codegen.Specs.Operations;

namespace Codegen.Specs.Building;

/// <summary>Finds the stream whose records a stream is read for, and begins it where it isn't there yet.</summary>
internal sealed class ParentStep(SourceContext context, StreamSelection selection, Action<StreamDraft> understand)
{
    private readonly SchemaPaths _paths = new(context.Schemas);
    private readonly CandidateFields _fields = new(context);

    public void Run(StreamDraft draft)
    {
        if (draft.Mapping.Parent is { } stated)
        {
            if (stated.Value.Stream is not null)
                ByMapping(draft, stated);
        }
        else
        {
            ByRule(draft);
        }
    }

    /// <summary>The parameters that nothing fills yet, the last of the path first.</summary>
    private static List<ApiParameter> Open(StreamDraft draft)
    {
        var order = draft.Operation.Template.Parameters.ToList();
        return
        [
            .. draft.Operation.Parameters
                .Where(parameter => NeedsValue(parameter) && !IsFilled(draft, parameter.Name))
                .OrderByDescending(parameter => order.IndexOf(parameter.Name)),
        ];
    }

    private static bool NeedsValue(ApiParameter parameter) => parameter.In == ParameterPlace.Path
        || (parameter is { In: ParameterPlace.Query, Required: true, IsScalar: true, Schema.Default: null } && !PagingNames.IsPosition(parameter));

    private static bool IsFilled(StreamDraft draft, string parameter) =>
        draft.Mapping.Parameters.ContainsKey(parameter) || draft.Each?.Parts.Contains(parameter) == true || IsBound(draft.Mapping.Cursor, parameter);

    private static bool IsBound(CursorSetting? cursor, string parameter) =>
        cursor is { Off: null } && (cursor.Start?.Value == parameter || cursor.End?.Value == parameter);

    private void ByMapping(StreamDraft draft, Stated<ParentSetting> stated)
    {
        var parent = selection.Require(stated.Value.Stream!, (code, message) => context.Problems.Error(code, message, stated.At));
        if (parent is null)
            return;
        if (parent == draft)
        {
            context.Error("CG0112", $"stream '{draft.Name}' can't be its own parent", stated);
            return;
        }

        understand(parent);
        var bindings = new List<ParentBinding>();
        foreach (var binding in stated.Value.Bindings)
        {
            if (!ParameterNames.Takes(draft.Operation, binding.Value.Parameter))
                context.Error("CG0110", ParameterNames.Unknown(draft.Operation, binding.Value.Parameter), binding);
            else if (_paths.Find(parent.Record, binding.Value.Field, $"a record of '{parent.Name}'", out var message) is null)
                context.Error("CG0108", message, binding);
            bindings.Add(binding.Value);
        }

        if (bindings.Count == 0)
            bindings.AddRange(Infer(draft, parent));
        if (bindings.Count == 0)
            context.Error(
                "CG0112",
                $"stream '{draft.Name}': no field of '{parent.Name}' fits a parameter of '{draft.Operation}'; say 'stream.field -> parameter'",
                stated);
        Take(draft, parent, bindings, stated.Value.Incremental);
        context.Decisions.Add($"streams.{draft.Name}.parent", DecisionText.Of(parent, bindings), stated);
    }

    private static IEnumerable<ParentBinding> Infer(StreamDraft draft, StreamDraft parent)
    {
        var noun = Plural.SingularNoun(parent.Operation.Template.LastNoun);
        foreach (var parameter in Open(draft).Where(parameter => !parent.Operation.Template.Parameters.Contains(parameter.Name)))
        {
            if (ParentFieldRule.Find(parameter, noun, parent.Fields, KeyOf(parent)) is { } field)
                yield return new ParentBinding(parameter.Name, new FieldPath(field.Value));
        }
    }

    private void ByRule(StreamDraft draft)
    {
        foreach (var parameter in Open(draft))
        {
            var candidate = (parameter.In == ParameterPlace.Path ? ByPrefix(draft, parameter) : null) ?? ByNoun(draft, parameter);
            if (candidate is null || candidate.Operation == draft.Operation || Bind(parameter, candidate) is not { } field)
                continue;
            var parent = selection.Require(candidate);
            understand(parent);
            // One stream's records can't be read for each of the same stream's.
            if (parent == draft || Ancestors(parent).Contains(draft))
                continue;
            List<ParentBinding> bindings = [new ParentBinding(parameter.Name, new FieldPath(field.Value))];
            Take(draft, parent, bindings, incremental: false);
            context.Decisions.Add($"streams.{draft.Name}.parent", DecisionText.Of(parent, bindings), field);
            return;
        }
    }

    /// <summary>The list at the path before the parameter.</summary>
    private Candidate? ByPrefix(StreamDraft draft, ApiParameter parameter) =>
        context.Catalogue.At(draft.Operation.Template.ShapeBefore(parameter.Name));

    /// <summary>The only root list of the things that the parameter names.</summary>
    private Candidate? ByNoun(StreamDraft draft, ApiParameter parameter)
    {
        var words = Words.Of(parameter.Name).ToList();
        if (words.Count < 2 || words[words.Count - 1] is not ("id" or "gid" or "uuid" or "key" or "sid"))
            return null;
        var noun = string.Concat(words.Take(words.Count - 1).Select(Plural.Singular));
        var lists = context.Catalogue.RootsOf(noun)
            .Where(candidate => candidate.Operation != draft.Operation)
            .Where(
            candidate =>
                !candidate.Operation.Parameters.Any(known => known is { Required: true, In: ParameterPlace.Query, Schema.Default: null }))
            .ToList();
        return lists.Count == 1 ? lists[0] : null;
    }

    private Finding<string>? Bind(ApiParameter parameter, Candidate candidate)
    {
        var (fields, key) = _fields.Of(candidate);
        return ParentFieldRule.Find(parameter, Plural.SingularNoun(candidate.Operation.Template.LastNoun), fields, key);
    }

    private void Take(StreamDraft draft, StreamDraft parent, IReadOnlyList<ParentBinding> bindings, bool incremental)
    {
        if (Ancestors(parent).Contains(draft))
        {
            context.Report(draft, "CG0112", ProblemSeverity.Error, $"streams '{draft.Name}' and '{parent.Name}' are each other's parents");
            return;
        }

        (draft.Parent, draft.Bindings, draft.Incremental) = (parent, bindings, incremental);
        InheritEach(draft, parent);
    }

    private void InheritEach(StreamDraft draft, StreamDraft parent)
    {
        if (draft.Each is not { } own)
            return;
        // A parent that only this child needs is read for the child's list.
        if (parent.EffectiveEach is null && !parent.IsMapped && own.Parts.All(parent.Operation.Has))
            parent.Each = own;
        var inherited = parent.EffectiveEach;
        if (inherited is null || inherited.ConfigKey != own.ConfigKey || !inherited.Parts.SequenceEqual(own.Parts))
            context.Report(
                draft,
                "CG0112",
                ProblemSeverity.Error,
                $"stream '{draft.Name}' is read for each of config.{own.ConfigKey}, but its parent '{parent.Name}' is not: give both the same `each:`");
    }

    private static IEnumerable<StreamDraft> Ancestors(StreamDraft draft)
    {
        for (var at = draft; at is not null; at = at.Parent)
            yield return at;
    }

    private static IReadOnlyList<string> KeyOf(StreamDraft draft) =>
        [.. draft.Key.Where(path => path.Names.Count == 1).Select(path => path.Names[0])];
}
