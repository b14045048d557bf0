using System.Globalization;
using Codegen.Cli.Terminal;
using Codegen.Ingestion.Progress;
using Codegen.Ingestion.Reports;

namespace Codegen.Cli.Stages;

/// <summary>Turns what happens in a run into lines: waits as they begin, long walks every few seconds, streams as they finish.</summary>
/// <param name="connection">The connection.</param>
/// <param name="talk">Where lines go.</param>
internal sealed class IngestLines(string connection, Talk talk) : IProgress<IngestEvent>
{
    private readonly Pace _pace = new(TimeProvider.System);
    private readonly Lock _gate = new();

    /// <inheritdoc />
    public void Report(IngestEvent value)
    {
        lock (_gate)
            Tell(value);
    }

    private void Tell(IngestEvent value)
    {
        switch (value)
        {
            case Waiting waiting:
                talk.Step(Name(waiting.Stream), Outcome.Wait, Text($"{waiting.Reason}: asking again in {waiting.For.TotalSeconds:F1} s, at {waiting.Until:HH:mm:ss}"));
                break;
            case PageRead page when _pace.IsDue():
                talk.Step(Name(page.Stream), Outcome.Wait, Text($"{page.Total,9:N0} records so far, page {page.Page:N0} of {page.From}{(page.Partition.Length > 0 ? $" in {page.Partition}" : "")}"));
                break;
            case StreamFinished finished:
                Tell(finished.Report);
                break;
        }
    }

    private void Tell(StreamReport report)
    {
        switch (report.Outcome)
        {
            case StreamOutcome.Failed:
                talk.Step(Name(report.Stream), Outcome.Fail, $"{report.Error!.Code}: {report.Error.Message}");
                break;
            case StreamOutcome.Done:
                talk.Step(Name(report.Stream), report.Committed.Quarantined > 0 ? Outcome.Warn : Outcome.Ok, Counts(report));
                break;
            default:
                return;
        }

        foreach (var note in report.Notes)
            talk.Step(Name(report.Stream), Outcome.Warn, note);
    }

    private static string Counts(StreamReport report)
    {
        List<string> parts =
        [
            $"{Counted.Column(report.Committed.Landed, "record", 9)} {Counted.Column(report.Requests, "request", 6)} {Counted.Of(report.Commits, "commit")}",
        ];
        if (report.Retries > 0)
            parts.Add(report.Retries == 1 ? "1 retry" : Text($"{report.Retries:N0} retries"));
        if (report.Committed.Skipped > 0)
            parts.Add(Text($"{report.Committed.Skipped:N0} entries about other streams"));
        if (report.Committed.Quarantined > 0)
            parts.Add(Text($"{report.Committed.Quarantined:N0} unreadable, in quarantine"));
        if (report.Committed.Drifted > 0)
            parts.Add(Text($"{report.Committed.Drifted:N0} with fields unlike the document"));
        if (report.PartitionsGone > 0)
            parts.Add($"{Counted.Of(report.PartitionsGone, "parent")} gone");
        return string.Join(", ", parts);
    }

    private string Name(string stream) => stream.Length == 0 ? connection : $"{connection}.{stream}";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
