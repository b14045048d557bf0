using System.Globalization;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;
using Codegen.Transform.Running;

namespace Codegen.Cli.Stages;

/// <summary>
/// Turns steps of a run into lines: a relation's once it is built and its own tests have ended, a test's where it has something to say or
/// stands alone, and every few seconds what is still being waited for.
/// </summary>
internal sealed class TransformLines : IProgress<RunProgress>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, long> _running = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RelationTests> _tests;
    private readonly Lock _gate = new();
    private readonly Talk _talk;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly int _total;
    private int _told;

    /// <summary>Begins to tell about a run.</summary>
    /// <param name="nodes">What it is about.</param>
    /// <param name="talk">Where lines go.</param>
    /// <param name="time">The clock.</param>
    public TransformLines(IEnumerable<ManifestNode> nodes, Talk talk, TimeProvider time)
    {
        (_talk, _time) = (talk, time);
        ManifestNode[] all = [.. nodes];
        _tests = RelationTests.Of(all);
        var alone = all.Where(node => TestsOf(node) is null).ToArray();
        _total = alone.Length;
        talk.Align(alone.Select(node => Name(node, _total)));
        _timer = time.CreateTimer(_ => TellWaiting(), null, Patience, Patience);
    }

    /// <inheritdoc />
    public void Report(RunProgress value)
    {
        lock (_gate)
        {
            if (value.Result is { } result)
                End(value.Step.Node, result);
            else
                _running[value.Step.Node.Name] = _time.GetTimestamp();
        }
    }

    /// <summary>Ends the lines about waiting.</summary>
    public void Dispose() => _timer.Dispose();

    /// <summary>The tests beside which a test stands, where its relation is part of the run; null for all that has a line of its own.</summary>
    private RelationTests? TestsOf(ManifestNode node) => node.AttachedNode is { } relation ? _tests.GetValueOrDefault(relation) : null;

    private void End(ManifestNode node, NodeResult result)
    {
        _running.Remove(node.Name);
        if (TestsOf(node) is { } beside)
        {
            beside.Add(result);
            if (result.Status is NodeStatus.Fail or NodeStatus.Warn or NodeStatus.Error)
                _talk.Step($"test {node.Name}", NodeWords.OutcomeOf(result), NodeWords.Detail(node, result));
            if (beside is { IsComplete: true, Built: { } built })
                Tell(built.Node, built.Result, beside);
        }
        else if (_tests.GetValueOrDefault(node.UniqueId) is { } own && result.Status == NodeStatus.Success)
        {
            own.Built = (node, result);
            if (own.IsComplete)
                Tell(node, result, own);
        }
        else
        {
            Tell(node, result, null);
        }
    }

    private void Tell(ManifestNode node, NodeResult result, RelationTests? tests)
    {
        _told++;
        var detail = NodeWords.Detail(node, result) + (tests is { Total: > 0 } ? string.Create(CultureInfo.InvariantCulture, $"   tests {tests.Passed}/{tests.Total}") : "");
        _talk.Step(Name(node, _told), NodeWords.OutcomeOf(result), detail);
    }

    private string Name(ManifestNode node, int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{number.ToString(CultureInfo.InvariantCulture).PadLeft(_total.ToString(CultureInfo.InvariantCulture).Length)}/{_total} {(node.ResourceType == ResourceTypes.Test ? "test " : "")}{node.Name}");

    private void TellWaiting()
    {
        lock (_gate)
        {
            foreach (var (name, since) in _running.Where(entry => _time.GetElapsedTime(entry.Value) >= Patience))
                _talk.Step(name, Outcome.Wait, string.Create(CultureInfo.InvariantCulture, $"{_time.GetElapsedTime(since).TotalSeconds,7:F0} s so far"));
        }
    }
}
