using System.Globalization;
using Codegen.Cli.Configuration;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Errors;
using Codegen.Ingestion;
using Codegen.Ingestion.Connections;
using Codegen.Ingestion.Reports;
using Codegen.Lake;

namespace Codegen.Cli.Stages;

/// <summary>Runs connectors into the lake and tells a person what came of it.</summary>
/// <param name="config">The settings.</param>
/// <param name="lake">The lake.</param>
/// <param name="talk">Where lines go.</param>
internal sealed class IngestStage(CodegenConfig config, IObjectStore lake, Talk talk)
{
    /// <summary>Reads the selected connections, one after another. A connection that fails does not stop the next.</summary>
    /// <param name="selected">The connections.</param>
    /// <param name="cancellationToken">Stops the run; what was committed stays.</param>
    public async Task<StageOutcome> RunAsync(IReadOnlyList<SelectedConnection> selected, CancellationToken cancellationToken)
    {
        Demand(selected);
        talk.Align(selected.SelectMany(connection => connection.StepNames));
        var outcome = new StageOutcome(ExitCode.Done, 0, 0);
        foreach (var connection in selected)
            outcome += await RunAsync(connection, cancellationToken);

        return outcome;
    }

    /// <summary>Fails before the first request where any connection's settings are wrong: a run of several either begins as a whole or not.</summary>
    private static void Demand(IReadOnlyList<SelectedConnection> selected)
    {
        foreach (var connection in selected)
            connection.Connection.Missing.ThrowIfAny();
        foreach (var connection in selected)
            SettingsCheck.Demand(connection.Connector.Definition, SettingsOf(connection));
    }

    private async Task<StageOutcome> RunAsync(SelectedConnection selected, CancellationToken cancellationToken)
    {
        var services = new IngestServices
        {
            Lake = lake,
            SpoolFolder = Path.Combine(config.StateFolder, "spool", "ingest"),
            CommitBytes = config.Commit.Bytes,
            CommitAge = config.Commit.Age,
            Progress = new IngestLines(selected.Connection.Name, talk),
        };
        try
        {
            var report = await new Ingestor(selected.Connector, SettingsOf(selected), services).RunAsync(cancellationToken);
            return Summarise(report);
        }
        catch (CodegenException error) when (error.Failure is Failure.Transient or Failure.Terminal)
        {
            // Nothing of this connection could begin, its provider being down perhaps; the others may well.
            talk.Step(selected.Connection.Name, Outcome.Fail, $"{error.Code}: {error.Message}");
            return new StageOutcome(ExitCode.Of(error.Failure), 0, 0) { Incomplete = [selected.Connection.Name] };
        }
    }

    internal static ConnectionSettings SettingsOf(SelectedConnection selected) => new()
    {
        Connection = selected.Connection.Name,
        Server = selected.Connection.Server?.ToString().TrimEnd('/'),
        Secrets = selected.Connection.Secrets,
        Config = selected.Connection.Config,
        Http = selected.Connection.Http,
        AllowPrivate = selected.Connection.AllowPrivate,
        Streams = selected.Streams,
    };

    private StageOutcome Summarise(IngestReport report)
    {
        var refused = report.Streams.Count(stream => stream.Outcome == StreamOutcome.Refused);
        if (refused > 0)
            talk.Step(report.Connection, Outcome.Skip, string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(refused, "stream")} can't be read completely; why: codegen explain {report.Source}"));
        var exitCode = report.Failed.Select(stream => ExitCode.Of(stream.Error!.Failure)).Aggregate(ExitCode.Done, StageOutcome.Worse);
        if (refused > 0 && refused == report.Streams.Count)
            exitCode = ExitCode.Findings;
        return new StageOutcome(exitCode, report.Streams.Sum(stream => stream.Accounted), report.Streams.Sum(stream => stream.Received))
        {
            Incomplete = [.. report.Failed.Select(stream => $"{report.Connection}.{stream.Stream}")],
        };
    }
}
