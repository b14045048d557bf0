namespace Codegen.Specs.Building;

/// <summary>Reports defaults that fit no stream at all: each of them is a slip of the pen.</summary>
internal sealed class DefaultsStep(SourceContext context)
{
    public void Run()
    {
        var defaults = context.Mapping.Defaults;
        if (context.Drafts.Count == 0)
            return;
        if (defaults.Each is { Value.Each: { } each } stated && !context.Drafts.Any(draft => each.Parts.All(draft.Operation.Has)))
            context.Error(
                "CG0112", $"no stream takes all of the parameters {string.Join(", ", each.Parts.Select(part => $"'{part}'"))}", stated);
        foreach (var parameter in defaults.Parameters.Where(parameter => !IsTaken(parameter.Key)))
            context.Error("CG0110", $"no stream takes the parameter '{parameter.Key}'", parameter.Value);
        if (defaults.Cursor?.Start is { } start && !IsTaken(start.Value))
            context.Error("CG0110", $"no stream takes the parameter '{start.Value}'", start);
    }

    private bool IsTaken(string parameter) => context.Drafts.Any(draft => ParameterNames.Takes(draft.Operation, parameter));
}
