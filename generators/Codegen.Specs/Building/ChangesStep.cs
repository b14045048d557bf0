using Codegen.Contracts.Connectors;
using Codegen.Specs.Inference;
using Codegen.Specs.Mapping;

namespace Codegen.Specs.Building;

/// <summary>Ties a stream to the feed that reports its changes.</summary>
internal sealed class ChangesStep(SourceContext context)
{
    private readonly SchemaPaths _paths = new(context.Schemas);
    private readonly FeedRule _rule = new(context.Schemas);

    public void Run(StreamDraft draft)
    {
        if (draft.Mapping.Changes is not { Value: { From: { } from } setting } stated || context.Draft(from.Value) is not { } feed)
            return;
        if (Unfit(draft, feed) is { } unfit)
        {
            context.Error("CG0113", unfit, from);
            return;
        }

        if (feed.Refusal is { } refusal)
            draft.Refuse($"its changes come from '{feed.Name}', which is refused: {refusal}");
        if (TakeOf(draft, feed, setting, stated) is not { } take || AtOf(feed, setting) is not { } at || WhereOf(draft, feed, setting, take, stated) is not { } where)
            return;
        draft.Changes = new ChangesDefinition
        {
            From = feed.Name,
            Parameters = ParametersOf(feed, setting),
            Take = take,
            At = at,
            Where = where,
            Delete = DeleteOf(draft, feed, setting, where),
        };
        if (setting.Retention is { } retention)
            feed.Cursor = feed.Cursor! with { Retention = retention.Value };
        context.Decisions.Add($"streams.{draft.Name}.changes", DecisionText.Of(draft.Changes), stated);
    }

    private static string? Unfit(StreamDraft draft, StreamDraft feed) => feed switch
    {
        _ when feed == draft => $"stream '{draft.Name}' can't be the feed of its own changes",
        { Cursor: null } =>
            $"'{feed.Name}' can't be a feed: no parameter of '{feed.Operation}' filters by a time that its records hold; say its `cursor:`",
        _ when feed.EffectiveEach is not null || feed.Parent is not null || draft.EffectiveEach is not null || draft.Parent is not null =>
            $"stream '{draft.Name}': a feed for streams that are read for each entry of a list, or for each parent, is not supported in this version",
        _ => null,
    };

    private FieldPath? TakeOf(StreamDraft draft, StreamDraft feed, ChangesSetting setting, Stated<ChangesSetting> stated)
    {
        if (setting.Take is { } take)
            return Checked(feed, take) ? take.Value : null;
        if (_rule.FindTake(feed.Record) is { } found)
        {
            context.Decisions.Add($"streams.{draft.Name}.changes.take", found.Value.ToString(), found);
            return found.Value;
        }

        context.Error(
            "CG0113",
            $"stream '{draft.Name}': where does an entry of '{feed.Name}' hold the record? Say `take:`, such as $.data.object",
            stated);
        return null;
    }

    private TimeField? AtOf(StreamDraft feed, ChangesSetting setting)
    {
        if (setting.At is not { } stated)
            return feed.Cursor!.Field;
        if (_paths.Find(feed.Record, stated.Value, $"an entry of '{feed.Name}'", out var message) is not { } schema)
            context.Error("CG0108", message, stated);
        else if (IdentityStep.TimeFieldOf(stated.Value, schema) is { } field)
            return field;
        else
            context.Error("CG0108", $"'{stated.Value}' holds no instant", stated);
        return null;
    }

    private IReadOnlyList<Condition>? WhereOf(
        StreamDraft draft, StreamDraft feed, ChangesSetting setting, FieldPath take, Stated<ChangesSetting> stated)
    {
        if (setting.Where is { } where)
            return where.Value.All(condition => Checked(feed, new Stated<FieldPath>(condition.Field, where.At, where.From)))
                ? where.Value
                : null;
        if (FeedRule.FindWhere(draft.Fields, take) is { } found)
        {
            context.Decisions.Add($"streams.{draft.Name}.changes.where", $"{found.Value.Field} == {found.Value.Values[0]}", found);
            return [found.Value];
        }

        context.Error(
            "CG0113",
            $"stream '{draft.Name}': nothing tells which entries of '{feed.Name}' are about it; say `where:`, such as $.type matches '{Naming.Plural.Singular(draft.Name)}.*'",
            stated);
        return null;
    }

    private IReadOnlyList<Condition> DeleteOf(StreamDraft draft, StreamDraft feed, ChangesSetting setting, IReadOnlyList<Condition> where)
    {
        if (setting.Delete is { } delete)
            return delete.Value.All(condition => Checked(feed, new Stated<FieldPath>(condition.Field, delete.At, delete.From)))
                ? delete.Value
                : [];
        var kind = setting.Where is null && where.Count == 1 ? where[0].Values[0] : Naming.Plural.Singular(draft.Name);
        if (FeedRule.FindDelete(feed.Fields, kind) is not { } found)
            return [];
        context.Decisions.Add($"streams.{draft.Name}.changes.delete", $"{found.Value.Field} == {found.Value.Values[0]}", found);
        return [found.Value];
    }

    private List<RequestParameter> ParametersOf(StreamDraft feed, ChangesSetting setting)
    {
        var parameters = new List<RequestParameter>();
        foreach (var pair in setting.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!ParameterNames.Takes(feed.Operation, pair.Key))
                context.Error("CG0110", ParameterNames.Unknown(feed.Operation, pair.Key), pair.Value);
            else if (pair.Value.Value is { } value)
                parameters.Add(RequestStep.Parameter(context, pair.Key, Contracts.Connectors.ParameterLocation.Query, value));
        }

        return parameters;
    }

    private bool Checked(StreamDraft feed, Stated<FieldPath> path)
    {
        if (_paths.Find(feed.Record, path.Value, $"an entry of '{feed.Name}'", out var message) is not null)
            return true;
        context.Error("CG0108", message, path);
        return false;
    }
}
