using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Transform.Selection;

namespace Codegen.Transform.Planning;

/// <summary>Decides what a run does and in which order. Reads nothing but the manifest.</summary>
public static class RunPlanner
{
    /// <summary>Plans a run.</summary>
    /// <param name="manifest">The nodes there are.</param>
    /// <param name="request">What is to be done.</param>
    /// <exception cref="CodegenException">CG4501, CG4502: a selector is wrong; CG4503: a node can't be built as it says.</exception>
    public static RunPlan Plan(Manifest manifest, RunRequest request)
    {
        var due = Selector.Select(manifest, request.Select, request.Exclude)
            .Select(id => manifest.Nodes[id])
            .Where(node => IsDue(node, request.Verb))
            .ToDictionary(node => node.UniqueId, StringComparer.Ordinal);
        var order = new StepOrder(manifest, due);
        return new RunPlan(manifest, request, [.. order.Sort().Select(id => Step(due[id], order.After(id), request.FullRefresh))]);
    }

    private static bool IsDue(ManifestNode node, RunVerb verb) => verb switch
    {
        RunVerb.Build => true,
        RunVerb.Run => node.ResourceType == ResourceTypes.Model,
        RunVerb.Test => node.ResourceType == ResourceTypes.Test,
        RunVerb.Seed => node.ResourceType == ResourceTypes.Seed,
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, null),
    };

    private static RunStep Step(ManifestNode node, IReadOnlyList<string> after, bool fullRefresh) => node.Config.Materialized switch
    {
        Materializations.View => new ViewStep(node, after),
        Materializations.Table => new TableStep(node, after),
        Materializations.Incremental => new IncrementalStep(node, after, fullRefresh),
        Materializations.Scd2 => new HistoryStep(node, after, fullRefresh),
        Materializations.Seed => new SeedStep(node, after),
        Materializations.Test => new TestStep(node, after),
        var other => throw new CodegenException(
            "CG4503", Failure.Config, $"{node.OriginalFilePath}: nothing can be built as '{other}'. Compile the models again."),
    };
}
