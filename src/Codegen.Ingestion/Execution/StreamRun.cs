using Codegen.Contracts;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Http;
using Codegen.Ingestion.Planning;
using Codegen.Ingestion.Progress;
using Codegen.Ingestion.Reports;
using Codegen.Lake;

namespace Codegen.Ingestion.Execution;

/// <summary>One stream from its commit log to its report.</summary>
internal sealed class StreamRun(RunContext run, StreamDefinition stream)
{
    private readonly Traffic _traffic = new(stream.Name, run.Services.Progress);
    private StreamPlan? _plan;
    private StreamRunner? _runner;

    /// <summary>Plans and reads the stream. An error that was raised on purpose is part of the report.</summary>
    public async Task<StreamReport> RunAsync(CancellationToken cancellationToken)
    {
        CodegenException? error = null;
        try
        {
            await PlanAndReadAsync(cancellationToken);
        }
        catch (CodegenException fault)
        {
            error = fault;
        }

        var report = Report(error);
        run.Services.Progress?.Report(new StreamFinished(report));
        return report;
    }

    private async Task PlanAndReadAsync(CancellationToken cancellationToken)
    {
        var log = new CommitLog(run.Services.Lake, new StreamId(run.Definition.Source, run.Settings.Connection, stream.Name), Lanes.Batch);
        var head = await log.ReadHeadAsync(cancellationToken);
        _plan = Planner.Plan(run.Definition, stream, run.Settings, new StreamHistory(head.Fingerprint, head.State), run.RunStart);
        run.Services.Progress?.Report(new StreamStarted(stream.Name, [.. _plan.Steps.Select(step => step.Describe())]));
        await using var landing = Landing.Open(run.Services.Lake, log, Options(_plan), run.Services.Time);
        _runner = new StreamRunner(run, _plan, landing, _traffic);
        await _runner.RunAsync(cancellationToken);
    }

    private LandingOptions Options(StreamPlan plan)
    {
        var options = new LandingOptions
        {
            SpoolFolder = run.Services.SpoolFolder,
            Writer = run.Services.RunId,
            Fingerprint = plan.Fingerprint,
            Purpose = run.Services.Purpose,
        };
        return options with
        {
            CommitBytes = run.Services.CommitBytes ?? options.CommitBytes,
            CommitAge = run.Services.CommitAge ?? options.CommitAge,
        };
    }

    private StreamReport Report(CodegenException? error) => new()
    {
        Stream = stream.Name,
        Outcome = error is null ? StreamOutcome.Done : StreamOutcome.Failed,
        Error = error,
        Received = _runner?.Received ?? 0,
        Committed = _runner?.Pace.Counts ?? new(),
        Requests = _traffic.Requests,
        Retries = _traffic.Retries,
        Bytes = _traffic.Bytes,
        Commits = _runner?.Pace.Commits ?? 0,
        Covered = _runner?.Pace.Covered ?? [],
        PartitionsGone = _runner?.PartitionsGone ?? 0,
        Notes = [.. _plan?.Notes ?? [], .. _runner?.Notes ?? []],
    };
}
