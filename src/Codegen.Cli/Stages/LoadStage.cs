using System.Globalization;
using Codegen.Cli.Configuration;
using Codegen.Cli.Terminal;
using Codegen.Contracts.Connectors;
using Codegen.Lake;
using Codegen.Loading;
using Codegen.Warehouse.DuckDb;

namespace Codegen.Cli.Stages;

/// <summary>Loads commits into raw tables and tells a person what came of it.</summary>
/// <param name="config">The settings.</param>
/// <param name="lake">The lake.</param>
/// <param name="talk">Where lines go.</param>
internal sealed class LoadStage(CodegenConfig config, IObjectStore lake, Talk talk)
{
    private string Spool => Path.Combine(config.StateFolder, "spool", "load");

    /// <summary>Loads what the warehouse lacks.</summary>
    /// <param name="selected">The connections.</param>
    /// <param name="cancellationToken">Stops the load; what a transaction committed stays.</param>
    public async Task<StageOutcome> RunAsync(IReadOnlyList<SelectedConnection> selected, CancellationToken cancellationToken) =>
        Tell(await Loader(selected).LoadAsync([.. selected.Select(Source)], Lines(), cancellationToken));

    /// <summary>Builds the selected streams' tables anew from the lake, with the rows of every connection.</summary>
    /// <param name="selected">The connections.</param>
    /// <param name="cancellationToken">Stops it; the live tables stay as they are until each swap.</param>
    public async Task<StageOutcome> RebuildAsync(IReadOnlyList<SelectedConnection> selected, CancellationToken cancellationToken)
    {
        var loader = Loader(selected);
        List<StreamLoad> loads = [];
        foreach (var source in selected.Select(Source).DistinctBy(source => source.Source))
        {
            foreach (var stream in source.Streams)
                loads.AddRange(await loader.RebuildAsync(source.Source, stream, Lines(), cancellationToken));
        }

        return Tell(new LoadReport(loads, []));
    }

    private LoadLines Lines() => new(talk, TimeProvider.System);

    private Loader Loader(IReadOnlyList<SelectedConnection> selected)
    {
        talk.Align(selected.SelectMany(connection => connection.StepNames));
        Directory.CreateDirectory(Spool);
        return new Loader(Warehouse(), lake, new LoaderOptions { SpoolFolder = Spool });
    }

    private DuckDbWarehouse Warehouse() => new(config.Warehouse, new DuckDbOptions
    {
        ReadableFolders = config.Lake.Folder is { } folder ? [folder, Spool] : [Spool],
        KeepsInsertionOrder = false,
    });

    private static LoadSource Source(SelectedConnection selected) => new(
        selected.Connection.Source,
        selected.Connection.Name,
        [.. selected.Connector.Definition.Streams.Where(stream => Includes(selected, stream))]);

    private static bool Includes(SelectedConnection selected, StreamDefinition stream) =>
        selected.Streams.Count > 0 ? selected.Streams.Contains(stream.Name) : stream.Refusal is null;

    private StageOutcome Tell(LoadReport report)
    {
        foreach (var load in report.Streams.Where(load => load.Rows > 0 || load.AddedColumns.Count > 0))
        {
            talk.Step($"load {load.Stream}", load.Drift.Count > 0 ? Outcome.Warn : Outcome.Ok, $"{Counted.Column(load.Rows, "row", 9)}    {Counted.Column(load.Files, "file", 6)}    {load.Table}{Notes(load)}");
        }

        if (report.Rows == 0 && report.Failures.Count == 0)
            talk.Step("load", Outcome.Ok, "nothing new: the warehouse holds every commit of the lake");
        foreach (var failure in report.Failures)
            talk.Step($"load {failure.Stream}", Outcome.Fail, $"{failure.Error.Code}: {failure.Error.Message}");
        var exitCode = report.Failures.Select(failure => ExitCode.Of(failure.Error.Failure)).Aggregate(ExitCode.Done, StageOutcome.Worse);
        return new StageOutcome(exitCode, report.Rows, report.Rows) { Incomplete = [.. report.Failures.Select(failure => $"{failure.Stream}")] };
    }

    private static string Notes(StreamLoad load)
    {
        const int Shown = 5;
        var added = load.AddedColumns.Count > 0 ? $"; new columns: {string.Join(", ", load.AddedColumns)}" : "";
        var drift = load.Drift.Take(Shown).Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Field} ({field.Kind.ToString().ToLowerInvariant()}, {field.Rows:N0})"));
        var more = load.Drift.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $" and {load.Drift.Count - Shown} more") : "";
        return load.Drift.Count > 0 ? $"{added}; unlike the document: {string.Join(", ", drift)}{more}" : added;
    }
}
