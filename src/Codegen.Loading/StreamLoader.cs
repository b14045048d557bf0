using Codegen.Contracts;
using Codegen.Lake;
using Codegen.Warehouse;
using Codegen.Warehouse.RawTables;

namespace Codegen.Loading;

/// <summary>Loads one stream of one connection, transaction by transaction.</summary>
internal sealed class StreamLoader(IWarehouseSession session, RawTableCatalog catalog, LakeReader lake, LoadSpool spool, LoadPlanner planner, IProgress<LoadProgress>? progress)
{
    public async Task<StreamLoad> LoadAsync(StreamId stream, RawTable table, IReadOnlyList<string> lanes, LoadedFiles loaded, CancellationToken cancellationToken)
    {
        var commits = new NewCommits(lake, stream, lanes, loaded);
        var report = new StreamLoad
        {
            Stream = stream,
            Table = table.Relation,
            AddedColumns = await EvolveAsync(table, cancellationToken),
        };
        var loader = new BatchLoader(session, spool);
        await foreach (var batch in planner.PlanAsync(commits.ReadAsync(cancellationToken), loaded.NextSequence, cancellationToken))
        {
            progress?.Report(new LoadProgress(stream, "loading", report.Rows, report.Files));
            var drift = batch.Files.Count == 0 ? [] : await loader.LoadAsync(stream, table, batch, cancellationToken);
            report = report with
            {
                Rows = report.Rows + batch.Rows,
                Files = report.Files + batch.Files.Count,
                Commits = report.Commits + batch.Commits,
                Drift = Add(report.Drift, drift),
            };
            progress?.Report(new LoadProgress(stream, "loaded", report.Rows, report.Files));
        }

        return report;
    }

    private async Task<IReadOnlyList<string>> EvolveAsync(RawTable table, CancellationToken cancellationToken)
    {
        var added = catalog.FindAdded(table);
        if (added.Count > 0 && !await catalog.TryAddAsync(table, added, cancellationToken))
            await new StreamRebuilder(session, catalog, lake, spool, planner, progress).RebuildAsync(table, cancellationToken);
        return [.. added.Select(column => column.Name)];
    }

    private static IReadOnlyList<FieldDrift> Add(IReadOnlyList<FieldDrift> left, IReadOnlyList<FieldDrift> right) =>
    [
        .. left.Concat(right)
            .GroupBy(drift => (drift.Field, drift.Kind))
            .Select(same => new FieldDrift(same.Key.Field, same.Key.Kind, same.Sum(drift => drift.Rows)))
            .OrderBy(drift => drift.Field, StringComparer.Ordinal),
    ];
}
