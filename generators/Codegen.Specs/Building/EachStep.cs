using Codegen.Specs.Operations;
using Codegen.Yaml;

namespace Codegen.Specs.Building;

/// <summary>Takes over the configured list that a mapping says a stream is read for.</summary>
internal sealed class EachStep(SourceContext context)
{
    public void Run(StreamDraft draft)
    {
        if (draft.Mapping.Each is not { Value.Each: { } each } stated)
            return;
        foreach (var part in each.Parts)
        {
            var names = draft.Operation.Parameters.Where(parameter => parameter.In is ParameterPlace.Path or ParameterPlace.Query)
                .Select(parameter => parameter.Name)
                .ToList();
            if (!names.Contains(part))
                context.Error(
                    "CG0112",
                    $"stream '{draft.Name}': '{draft.Operation}' takes no parameter '{part}'{NearestName.Hint(part, names)}",
                    stated);
        }

        draft.Each = each;
        if (!context.Config.Need(each.ConfigKey, isList: true, string.Join("/", each.Parts)))
            context.Error("CG0112", $"the setting '{each.ConfigKey}' is used as a single value elsewhere; a list is needed here", stated);
        context.Decisions.Add($"streams.{draft.Name}.each", DecisionText.Of(each), stated);
    }
}
