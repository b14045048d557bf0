using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Specs.Inference;
using Codegen.Specs.Mapping;
using Codegen.Specs.Naming;
using Codegen.Specs.Operations;

namespace Codegen.Specs.Building;

/// <summary>
/// Binds the parameters of a stream's request: from the mapping, the configured list, the parent, the document, or the connection's
/// settings.
/// </summary>
internal sealed class RequestStep(SourceContext context, AuthKind auth)
{
    private static readonly string[] Generic = ["id", "key", "name", "slug", "uuid", "guid", "code", "number", "type", "path", "ref"];
    private static readonly string[] Credentials = [
        "token", "accesstoken", "apikey", "apitoken", "authtoken", "authorization", "password", "secret", "clientsecret", "xapikey",
        "sessiontoken", "appkey", "appid", "xauthtoken"];

    public void Run(StreamDraft draft)
    {
        var bound = new List<RequestParameter>();
        foreach (var parameter in draft.Operation.Parameters)
        {
            if (!IsManaged(draft, parameter) && Bind(draft, parameter) is { } request)
                bound.Add(request);
        }

        bound.AddRange(Others(draft));
        bound.AddRange(
            Chosen(draft)
                .Where(choice => !bound.Any(known => known.Name == choice.Name) && !draft.Mapping.Parameters.ContainsKey(choice.Name)));
        draft.Parameters = [
            .. bound.OrderBy(parameter => parameter.In)
            .ThenBy(parameter => OrderOf(draft, parameter))
            .ThenBy(parameter => parameter.Name, StringComparer.Ordinal)];
    }

    /// <summary>A parameter with a value that a mapping states: a constant, or a setting of the connection.</summary>
    public static RequestParameter Parameter(SourceContext context, string name, ParameterLocation place, string value)
    {
        if (ConfigReference.Parse(value) is not { } key)
            return new RequestParameter(name, place, ParameterSource.Constant, value);
        context.Config.Need(key, isList: false, "");
        return new RequestParameter(name, place, ParameterSource.Config, key);
    }

    /// <summary>Whether paging or the cursor fills the parameter.</summary>
    private static bool IsManaged(StreamDraft draft, ApiParameter parameter)
    {
        if (parameter.In == ParameterPlace.Path)
            return draft.Cursor is { } cursor && (cursor.StartParameter == parameter.Name || cursor.EndParameter == parameter.Name);
        if (parameter.In != ParameterPlace.Query)
            return false;
        if (draft.Paging.Kind != PagingKind.Single && PagingNames.IsPosition(parameter) && !draft.Mapping.Parameters.ContainsKey(parameter.Name))
            return true;
        string?[] managed = [draft.Paging.Parameter, draft.Paging.SizeParameter, draft.Cursor?.StartParameter, draft.Cursor?.EndParameter];
        return managed.OfType<string>().Any(name => name == parameter.Name || parameter.Ranges.Values.Contains(name));
    }

    private RequestParameter? Bind(StreamDraft draft, ApiParameter parameter)
    {
        if (PlaceOf(parameter) is not { } place)
        {
            if (parameter is { Required: true, In: ParameterPlace.Cookie })
                draft.Refuse($"it needs the cookie '{parameter.Name}', which is not supported yet");
            return null;
        }

        if (draft.Mapping.Parameters.TryGetValue(parameter.Name, out var stated))
            return stated.Value is { } value ? Stated(draft, parameter.Name, place, value, stated) : null;
        if (draft.EffectiveEach?.Parts.Contains(parameter.Name) == true && place != ParameterLocation.Header)
            return new RequestParameter(parameter.Name, place, ParameterSource.Each, parameter.Name);
        if (draft.Bindings.Any(binding => binding.Parameter == parameter.Name))
            return new RequestParameter(parameter.Name, place, ParameterSource.Parent, parameter.Name);
        return parameter.Required ? BindRequired(draft, parameter, place) : null;
    }

    private RequestParameter? BindRequired(StreamDraft draft, ApiParameter parameter, ParameterLocation place)
    {
        if (place == ParameterLocation.Header && parameter.Folded is "accept" or "contenttype" or "authorization")
            return null;
        var constant = parameter.Schema.Enum.Count == 1 ? parameter.Schema.Enum[0] : parameter.Schema.Default;
        if (place != ParameterLocation.Path && constant is not null)
        {
            context.Decisions.Add(
                $"streams.{draft.Name}.params.{parameter.Name}",
                constant,
                Evidence.Spec,
                Certainty.High,
                parameter.Pointer,
                "the parameter is required, and this is its only or its default value");
            return new RequestParameter(parameter.Name, place, ParameterSource.Constant, constant);
        }

        if (Credentials.Contains(parameter.Folded))
        {
            if (auth == AuthKind.None)
                draft.Refuse(
                    $"it needs the credential '{parameter.Name}' as a parameter, which is not supported yet; say `auth: bearer` if the provider takes a bearer token instead");
            return null;
        }

        if (!parameter.IsScalar)
        {
            draft.Refuse($"it needs the parameter '{parameter.Name}', an object, which a setting can't hold; say `params:`");
            return null;
        }

        return FromParentsParent(draft, parameter, place) ?? FromConfig(draft, parameter, place);
    }

    /// <summary>A parameter that the parent's request takes from its own parent: the parent's record must repeat it.</summary>
    private static RequestParameter? FromParentsParent(StreamDraft draft, ApiParameter parameter, ParameterLocation place)
    {
        if (draft.Parent is not { } parent || !parent.Bindings.Any(binding => binding.Parameter == parameter.Name))
            return null;
        if (parent.Fields.FirstOrDefault(field => field.Folded == parameter.Folded && field.CanBeKey && field.Required) is { } field)
        {
            draft.Bindings = [.. draft.Bindings, new ParentBinding(parameter.Name, new FieldPath(field.Name))];
            return new RequestParameter(parameter.Name, place, ParameterSource.Parent, parameter.Name);
        }

        draft.Refuse(
            $"it needs '{parameter.Name}' of its parent's parent, and a record of '{parent.Name}' doesn't hold it; say `parent:` with a field that does");
        return new RequestParameter(parameter.Name, place, ParameterSource.Parent, parameter.Name);
    }

    private RequestParameter FromConfig(StreamDraft draft, ApiParameter parameter, ParameterLocation place)
    {
        var key = Words.Snake(parameter.Name);
        var noun = string.Join("_", Words.Of(draft.Operation.Template.NounBefore(parameter.Name)).Select(Plural.Singular));
        if (Generic.Contains(key))
            key = noun.Length > 0 ? $"{noun}_{key}" : place == ParameterLocation.Path ? key : $"{draft.Name}_{key}";
        if (key.Length == 0)
            key = $"{draft.Name}_parameter";
        if (!context.Config.Need(key, isList: false, parameter.Schema.Example ?? ""))
            draft.Refuse($"it needs '{parameter.Name}', and the setting '{key}' is a list: say `each:` to read the stream for each entry");
        context.Decisions.Add(
            $"streams.{draft.Name}.params.{parameter.Name}",
            $"config.{key}",
            Evidence.Default,
            Certainty.Medium,
            parameter.Pointer,
            "nothing in the document fills the parameter: the connection must");
        return new RequestParameter(parameter.Name, place, ParameterSource.Config, key);
    }

    /// <summary>
    /// Parameters that the mapping names by their name on the wire, such as <c>types[]</c>; what the operation doesn't take is a mistake.
    /// </summary>
    private List<RequestParameter> Others(StreamDraft draft)
    {
        var found = new List<RequestParameter>();
        foreach (var pair in draft.Mapping.Parameters)
        {
            var isManaged = pair.Key == draft.Paging.Parameter
                || pair.Key == draft.Cursor?.StartParameter
                || pair.Key == draft.Cursor?.EndParameter;
            if (isManaged)
                context.Error(
                    "CG0110",
                    $"stream '{draft.Name}': '{pair.Key}' is filled by paging or by the cursor; it can't be a constant too",
                    pair.Value);
            else if (pair.Key == draft.Paging.SizeParameter)
                SetSize(draft, pair.Value);
            else if (!ParameterNames.Takes(draft.Operation, pair.Key))
                context.Error("CG0110", $"stream '{draft.Name}': {ParameterNames.Unknown(draft.Operation, pair.Key)}", pair.Value);
            else if (pair.Value.Value is { } value && !draft.Operation.Parameters.Any(parameter => parameter.Name == pair.Key))
                found.Add(Stated(draft, pair.Key, ParameterLocation.Query, value, pair.Value));
        }

        return found;
    }

    private void SetSize(StreamDraft draft, Stated<string?> stated)
    {
        if (int.TryParse(stated.Value, out var size) && size > 0)
            draft.Paging = draft.Paging with { Size = size };
        else
            context.Error(
                "CG0103", $"stream '{draft.Name}': '{draft.Paging.SizeParameter}' is the page size: a whole number above 0", stated);
    }

    private RequestParameter Stated(StreamDraft draft, string name, ParameterLocation place, string value, Stated<string?> stated)
    {
        context.Decisions.Add($"streams.{draft.Name}.params.{name}", value, stated);
        return Parameter(context, name, place, value);
    }

    /// <summary>Orders and filters that the document offers and completeness wants.</summary>
    private IEnumerable<RequestParameter> Chosen(StreamDraft draft)
    {
        if (draft.Records.Shape == RecordsShape.Object)
            yield break;
        foreach (var choice in SortRule.Find(draft.Operation, draft.Paging).Concat(WideningRule.Find(draft.Operation)).ToList())
        {
            if (draft.Mapping.Parameters.ContainsKey(choice.Value.Name))
                continue;
            context.Decisions.Add($"streams.{draft.Name}.params.{choice.Value.Name}", choice.Value.Value, choice);
            yield return new RequestParameter(choice.Value.Name, ParameterLocation.Query, ParameterSource.Constant, choice.Value.Value);
        }

        ReportNarrow(draft);
    }

    private void ReportNarrow(StreamDraft draft)
    {
        foreach (var narrow in WideningRule.FindNarrow(draft.Operation).Where(found => !draft.Mapping.Parameters.ContainsKey(found.Value.Name)))
        {
            context.Decisions.Add($"streams.{draft.Name}.params.{narrow.Value.Name}", narrow.Value.Value, narrow);
            context.Report(draft, "CG0205", ProblemSeverity.Info, $"stream '{draft.Name}': the parameter '{narrow.Value.Name}' is left alone: {narrow.Why}");
        }
    }

    private static ParameterLocation? PlaceOf(ApiParameter parameter) => parameter.In switch
    {
        ParameterPlace.Path => ParameterLocation.Path,
        ParameterPlace.Query => ParameterLocation.Query,
        ParameterPlace.Header => ParameterLocation.Header,
        _ => null,
    };

    private static int OrderOf(StreamDraft draft, RequestParameter parameter) => parameter.In == ParameterLocation.Path
        ? draft.Operation.Template.Parameters.TakeWhile(name => name != parameter.Name).Count()
        : draft.Operation.Parameters.TakeWhile(known => known.Name != parameter.Name).Count();
}
