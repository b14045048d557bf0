using Codegen.Contracts.Commits;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Changes;
using Codegen.Ingestion.Http;
using Codegen.Ingestion.Parents;
using Codegen.Ingestion.Planning;
using Codegen.Ingestion.Requests;
using Codegen.Lake;

namespace Codegen.Ingestion.Execution;

/// <summary>Does the steps of one stream's plan, in order, and commits what they bring.</summary>
internal sealed class StreamRunner
{
    private const string Fallen =
        "Records did not ascend by the cursor, though the connector says so: a run that was cut short may have missed some. Say `order: none` in the mapping.";

    private readonly RunContext _run;
    private readonly StreamPlan _plan;
    private readonly CommitPace _pace;
    private readonly QuarantineLimit _limit;
    private readonly EndpointWalker _walker;
    private readonly RecordLander _lander;
    private readonly ParentWalk _parents;
    private readonly RecordHook _hook;
    private readonly ChangesWalk? _changes;
    private readonly List<string> _notes = [];
    private CodegenException? _gone;

    public StreamRunner(RunContext run, StreamPlan plan, Landing landing, Traffic traffic)
    {
        (_run, _plan) = (run, plan);
        var reader = run.ReaderOf(plan.Stream);
        _pace = new CommitPace(landing, run.Client, plan.Stream.Name, run.Services.Progress);
        _limit = new QuarantineLimit(plan.Stream.Name);
        _walker = new EndpointWalker(run, plan.Stream.Name, traffic, _limit);
        _hook = new RecordHook(plan.Stream.Name, reader);
        _lander = new RecordLander(plan.Stream, reader, landing, _limit, _hook);
        _parents = new ParentWalk(run, _walker, _notes);
        if (plan.Stream.Changes is { } changes)
            _changes = new ChangesWalk(run, changes, _walker, new ChangeLander(plan.Stream, reader, landing, _limit, _hook), _limit, _pace);
    }

    public CommitPace Pace => _pace;

    public long Received => _limit.Received;

    public IReadOnlyList<string> Notes =>
        [.. _notes, .. new[] { _lander.HasFallen ? Fallen : null, _hook.Note }.OfType<string>()];

    /// <summary>Children whose parent was gone.</summary>
    public int PartitionsGone => _parents.Gone;

    /// <summary>Does the steps.</summary>
    /// <exception cref="CodegenException">
    /// A step failed. What the steps before it have brought is committed; of a step whose records the hook refused, nothing.
    /// </exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var entry in _plan.Steps.GroupBy(step => step.Entry))
                await RunEntryAsync(entry, cancellationToken);
        }
        catch (CodegenException fault) when (fault is not ResourceGone && fault.Code != RecordHook.Code && !fault.Code.StartsWith("CG2", StringComparison.Ordinal))
        {
            await _pace.CommitAsync(cancellationToken);
            throw;
        }

        await _pace.CommitAsync(cancellationToken);
        if (_gone is not null)
            throw _gone;
    }

    /// <summary>An entry that the provider doesn't know (any more) ends here; the others are still read.</summary>
    private async Task RunEntryAsync(IEnumerable<Step> steps, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var step in steps)
            {
                await RunStepAsync(step, cancellationToken);
                _pace.Cover(step.Covers);
                // What a hook refuses takes along what waits for its commit: finished steps must not wait.
                await (_hook.IsWritten ? _pace.CommitAsync(cancellationToken) : _pace.CommitIfDueAsync(cancellationToken));
            }
        }
        catch (ResourceGone fault)
        {
            _gone ??= fault;
        }
    }

    private Task RunStepAsync(Step step, CancellationToken cancellationToken) => step switch
    {
        ListStep list => ListAsync(Partition.Root(list.Entry), list.Interval, cancellationToken),
        ChildrenStep children => ChildrenAsync(children, cancellationToken),
        ChangesStep changes => _changes!.RunAsync(changes, cancellationToken),
        _ => throw new InvalidOperationException($"No way to do a {step.GetType().Name}."),
    };

    private async Task ListAsync(Partition partition, Interval? interval, CancellationToken cancellationToken)
    {
        _lander.BeginWalk(partition.Text, SliceStart.Of(interval, _run.RunStart));
        await _walker.WalkAsync(_plan.Stream, [], partition, interval, _lander, BetweenPagesAsync, cancellationToken);

        Task BetweenPagesAsync(CancellationToken token)
        {
            if (_pace.IsDue && interval is { } asked && _lander.ReadTo is { } readTo)
                _pace.Cover([new StateDelta(partition.Text, asked with { To = readTo < asked.To ? readTo : asked.To })]);
            return _pace.CommitIfDueAsync(token);
        }
    }

    private async Task ChildrenAsync(ChildrenStep step, CancellationToken cancellationToken)
    {
        var partitions = await _parents.FindAsync(_plan.Stream, step, cancellationToken);
        var gone = 0;
        ResourceGone? last = null;
        foreach (var partition in partitions)
        {
            if (await _parents.VisitAsync(() => ChildAsync(partition, cancellationToken)) is { } fault)
                (last, gone) = (fault, gone + 1);
            await _pace.CommitIfDueAsync(cancellationToken);
        }

        // One parent may go between its listing and the request for its children. All of them don't: the path is wrong.
        if (last is not null && gone == partitions.Count)
            throw last;
    }

    private async Task ChildAsync(Partition partition, CancellationToken cancellationToken)
    {
        if (_plan.Stream.Cursor is not { } cursor)
        {
            await ListAsync(partition, null, cancellationToken);
            return;
        }

        var begin = ConfiguredBegin.Of(cursor, _run.Settings);
        foreach (var interval in MissingIntervals.Of(cursor, _plan.State.Of(partition.Text), begin, _run.RunStart))
        {
            await ListAsync(partition, interval, cancellationToken);
            _pace.Cover([new StateDelta(partition.Text, interval)]);
        }
    }
}
