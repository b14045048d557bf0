using Codegen.Contracts.Errors;

namespace Codegen.Specs.Building;

/// <summary>Carries refusals on to the streams that depend on a refused one, and reports them all.</summary>
internal sealed class RefusalStep(SourceContext context)
{
    public void Run()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var draft in context.Drafts.Where(draft => draft.Refusal is null && draft.Parent?.Refusal is not null))
            {
                draft.Refuse($"its parent '{draft.Parent!.Name}' is refused: {draft.Parent.Refusal}");
                changed = true;
            }
        }

        foreach (var draft in context.Drafts.Where(draft => draft.Refusal is not null))
        {
            context.Decisions.Add(
                $"streams.{draft.Name}.refusal", "refused", Evidence.Spec, Certainty.High, draft.Operation.Node.Pointer, draft.Refusal!);
            context.Report(draft, "CG0201", ProblemSeverity.Warning, $"stream '{draft.Name}' is refused: {draft.Refusal}");
        }
    }
}
