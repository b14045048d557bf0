using System.Threading.Channels;
using Codegen.Contracts.Runs;
using Codegen.Transform.Planning;

namespace Codegen.Transform.Running;

/// <summary>Which steps can begin, which have ended, and which never will. Safe for concurrent use.</summary>
internal sealed class StepBoard
{
    private readonly Lock _lock = new();
    private readonly IProgress<RunProgress>? _progress;
    private readonly int _total;
    private readonly ILookup<string, RunStep> _waiting;
    private readonly Dictionary<string, int> _open;
    private readonly Dictionary<string, string> _blocked = new(StringComparer.Ordinal);
    private readonly List<NodeResult> _results = [];
    private readonly Channel<(int Place, RunStep Step)> _ready = Channel.CreateUnboundedPrioritized(
        new UnboundedPrioritizedChannelOptions<(int Place, RunStep Step)>
        {
            Comparer = Comparer<(int Place, RunStep Step)>.Create((left, right) => left.Place.CompareTo(right.Place)),
        });

    private readonly Dictionary<string, int> _places;
    private int _begun;

    public StepBoard(IReadOnlyList<RunStep> steps, IProgress<RunProgress>? progress)
    {
        (_progress, _total) = (progress, steps.Count);
        _places = steps.Select((step, place) => (step.Node.UniqueId, place)).ToDictionary(StringComparer.Ordinal);
        _open = steps.ToDictionary(step => step.Node.UniqueId, step => step.After.Count, StringComparer.Ordinal);
        _waiting = steps
            .SelectMany(step => step.After.Select(before => (before, step)))
            .ToLookup(edge => edge.before, edge => edge.step, StringComparer.Ordinal);
        foreach (var step in steps.Where(step => step.After.Count == 0))
            Ready(step);
        CloseIfDone();
    }

    /// <summary>What became of the steps, in the order in which they ended.</summary>
    public IReadOnlyList<NodeResult> Results
    {
        get
        {
            lock (_lock)
                return [.. _results];
        }
    }

    /// <summary>Steps that can begin, until all have ended. Each is given to one taker, in the plan's order.</summary>
    public async IAsyncEnumerable<RunStep> TakeAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (_, step) in _ready.Reader.ReadAllAsync(cancellationToken))
        {
            lock (_lock)
                _progress?.Report(new RunProgress(step, ++_begun, _total, null));
            yield return step;
        }
    }

    /// <summary>Says what became of a step; what waited for it can begin, or is skipped.</summary>
    public void End(RunStep step, NodeResult result)
    {
        lock (_lock)
        {
            Note(step, result);
            Release(step, IsGood(result.Status) ? null : ReasonOf(step, result));
            CloseIfDone();
        }
    }

    private void Release(RunStep ended, string? reason)
    {
        foreach (var step in _waiting[ended.Node.UniqueId])
        {
            var id = step.Node.UniqueId;
            if (reason is not null)
                _blocked.TryAdd(id, reason);
            if (--_open[id] > 0)
                continue;
            if (!_blocked.TryGetValue(id, out var blocked))
            {
                Ready(step);
                continue;
            }

            Note(step, Skipped(step, blocked));
            Release(step, blocked);
        }
    }

    private void Ready(RunStep step) => _ready.Writer.TryWrite((_places[step.Node.UniqueId], step));

    private void Note(RunStep step, NodeResult result)
    {
        _results.Add(result);
        _progress?.Report(new RunProgress(step, _results.Count, _total, result));
    }

    private void CloseIfDone()
    {
        if (_results.Count == _total)
            _ready.Writer.TryComplete();
    }

    private static bool IsGood(string status) => status is NodeStatus.Success or NodeStatus.Pass or NodeStatus.Warn;

    private static string ReasonOf(RunStep step, NodeResult result) =>
        step is TestStep && result.Status == NodeStatus.Fail ? $"the test {step.Node.Name} failed" : $"{step.Node.Name} failed";

    private static NodeResult Skipped(RunStep step, string reason) => new()
    {
        UniqueId = step.Node.UniqueId,
        Status = NodeStatus.Skipped,
        ThreadId = "main",
        ExecutionTime = 0,
        Message = $"skipped: {reason}",
        RelationName = step.Node.RelationName,
    };
}
