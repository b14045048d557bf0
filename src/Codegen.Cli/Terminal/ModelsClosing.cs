using System.Globalization;
using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;
using Codegen.Transform.Planning;

namespace Codegen.Cli.Terminal;

/// <summary>The last lines of a run of models: how many were built, how many tests passed, and the next command.</summary>
internal static class ModelsClosing
{
    /// <summary>Says them.</summary>
    /// <param name="talk">Where lines go.</param>
    /// <param name="plan">What was to be done.</param>
    /// <param name="results">What became of it.</param>
    /// <param name="profile">The profile, which the next command must name unless it is the default.</param>
    public static void Say(Talk talk, RunPlan plan, RunResults results, string profile)
    {
        var tests = plan.Steps.Where(step => step.Node.ResourceType == ResourceTypes.Test).Select(step => step.Node.UniqueId).ToHashSet(StringComparer.Ordinal);
        int Count(bool isTest, params string[] statuses) => results.Results.Count(result => tests.Contains(result.UniqueId) == isTest && statuses.Contains(result.Status));
        List<string> parts = [];
        if (plan.Steps.Count > tests.Count)
            parts.Add($"{Count(isTest: false, NodeStatus.Success)} of {plan.Steps.Count - tests.Count} models built");
        if (tests.Count > 0)
            parts.Add($"{Count(isTest: true, NodeStatus.Pass)} of {tests.Count} tests passed");
        if (Count(isTest: true, NodeStatus.Warn) is > 0 and var warned)
            parts.Add($"{warned} warned");
        if (results.Results.Count(result => result.Status == NodeStatus.Skipped) is > 0 and var skipped)
            parts.Add($"{skipped} skipped");
        talk.Say(string.Create(CultureInfo.InvariantCulture, $"{(parts.Count > 0 ? string.Join(", ", parts) : "Nothing was selected that this verb is about")}. {results.ElapsedTime:F1} s."));
        if (Next(plan, results) is { } next)
            talk.Next(next, profile);
    }

    /// <summary>A look at what failed first, else at the last model that was built.</summary>
    private static string? Next(RunPlan plan, RunResults results)
    {
        var nodes = plan.Steps.ToDictionary(step => step.Node.UniqueId, step => step.Node, StringComparer.Ordinal);
        if (results.Results.FirstOrDefault(result => result.Status is NodeStatus.Fail or NodeStatus.Warn) is { } failed)
            return $"codegen models show {nodes[failed.UniqueId].Name}";
        return results.Results.LastOrDefault(result => result.Status == NodeStatus.Success) is { } built ? $"codegen models show {nodes[built.UniqueId].Name}" : null;
    }
}
