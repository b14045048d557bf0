using System.Globalization;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;

namespace Codegen.Cli.Stages;

/// <summary>What became of a node, in words.</summary>
internal static class NodeWords
{
    /// <summary>The outcome of a step.</summary>
    /// <param name="result">What became of the node.</param>
    public static Outcome OutcomeOf(NodeResult result) => result.Status switch
    {
        NodeStatus.Success or NodeStatus.Pass => Outcome.Ok,
        NodeStatus.Warn => Outcome.Warn,
        NodeStatus.Skipped => Outcome.Skip,
        _ => Outcome.Fail,
    };

    /// <summary>Time, rows and what else there is to know.</summary>
    /// <param name="node">The node.</param>
    /// <param name="result">What became of it.</param>
    public static string Detail(ManifestNode node, NodeResult result)
    {
        if (result.Status == NodeStatus.Skipped)
            return result.Message ?? "";
        var what = node.ResourceType == ResourceTypes.Test ? Failures(result) : Rows(node, result);
        return string.Create(CultureInfo.InvariantCulture, $"{result.ExecutionTime,6:F2} s  {what}").TrimEnd();
    }

    private static string Rows(ManifestNode node, NodeResult result)
    {
        var rows = result.AdapterResponse.RowCount is { } count ? Counted.Column(count, "row", 9) : new string(' ', 14);
        var changed = result.AdapterResponse is { RowsAffected: { } affected, RowCount: { } all } && affected != all
            ? string.Create(CultureInfo.InvariantCulture, $", {affected:N0} changed")
            : "";
        return $"{rows}  {node.Config.Materialized}{changed}{(result.Message is { } message ? $"; {message}" : "")}";
    }

    private static string Failures(NodeResult result) => result.Failures is > 0 and var failures
        ? $"{Counted.Of(failures, "failing row")}{(result.Message is { } message ? $"; {message}" : "")}"
        : result.Message ?? "";
}
