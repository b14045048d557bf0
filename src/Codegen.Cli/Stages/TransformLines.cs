using System.Collections.Concurrent;
using System.Globalization;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;
using Codegen.Transform.Running;

namespace Codegen.Cli.Stages;

/// <summary>Turns steps of a run into lines: each as it ends, and every few seconds what is still being waited for.</summary>
internal sealed class TransformLines : IProgress<RunProgress>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, long> _running = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Talk _talk;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;

    /// <summary>Begins to tell about a run.</summary>
    /// <param name="nodes">What it may be about.</param>
    /// <param name="talk">Where lines go.</param>
    /// <param name="time">The clock.</param>
    public TransformLines(IEnumerable<ManifestNode> nodes, Talk talk, TimeProvider time)
    {
        (_talk, _time) = (talk, time);
        ManifestNode[] all = [.. nodes];
        talk.Align(all.Select(node => Name(node, all.Length, all.Length)));
        _timer = time.CreateTimer(_ => TellWaiting(), null, Patience, Patience);
    }

    /// <inheritdoc />
    public void Report(RunProgress value)
    {
        lock (_gate)
        {
            var node = value.Step.Node;
            if (value.Result is not { } result)
            {
                _running[node.Name] = _time.GetTimestamp();
                return;
            }

            _running.TryRemove(node.Name, out var _);
            _talk.Step(Name(node, value.Number, value.Total), OutcomeOf(result), Detail(node, result));
        }
    }

    /// <summary>Ends the lines about waiting.</summary>
    public void Dispose() => _timer.Dispose();

    private static string Name(ManifestNode node, int number, int total) =>
        $"{number.ToString(CultureInfo.InvariantCulture).PadLeft(total.ToString(CultureInfo.InvariantCulture).Length)}/{total} {(node.ResourceType == ResourceTypes.Test ? $"test {node.Name}" : node.Name)}";

    private static Outcome OutcomeOf(NodeResult result) => result.Status switch
    {
        NodeStatus.Success or NodeStatus.Pass => Outcome.Ok,
        NodeStatus.Warn => Outcome.Warn,
        NodeStatus.Skipped => Outcome.Skip,
        _ => Outcome.Fail,
    };

    private static string Detail(ManifestNode node, NodeResult result)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"{result.ExecutionTime,7:F2} s");
        var what = result.Status switch
        {
            NodeStatus.Skipped => result.Message ?? "",
            _ when node.ResourceType == ResourceTypes.Test => Failures(result),
            _ => Rows(node, result),
        };
        return result.Status == NodeStatus.Skipped ? what : $"{time}  {what}".TrimEnd();
    }

    private static string Rows(ManifestNode node, NodeResult result)
    {
        var rows = result.AdapterResponse.RowCount is { } count ? Counted.Column(count, "row", 9) : new string(' ', 14);
        var changed = result.AdapterResponse is { RowsAffected: { } affected, RowCount: { } all } && affected != all
            ? string.Create(CultureInfo.InvariantCulture, $", {affected:N0} changed")
            : "";
        return $"{rows}  {node.Config.Materialized}{changed}{(result.Message is { } message ? $"; {message}" : "")}";
    }

    private static string Failures(NodeResult result) =>
        result.Failures is > 0 and var failures ? $"{Counted.Of(failures, "failing row")}{(result.Message is { } message ? $"; {message}" : "")}" : result.Message ?? "";

    private void TellWaiting()
    {
        lock (_gate)
        {
            foreach (var (name, since) in _running.Where(entry => _time.GetElapsedTime(entry.Value) >= Patience))
                _talk.Step(name, Outcome.Wait, string.Create(CultureInfo.InvariantCulture, $"{_time.GetElapsedTime(since).TotalSeconds,7:F0} s so far"));
        }
    }
}
