using Codegen.Contracts;
using Codegen.Warehouse.RawTables;

namespace Codegen.Loading;

/// <summary>Loads one stream of one connection, transaction by transaction.</summary>
internal sealed class StreamLoader(LoadContext context)
{
    public async Task<StreamLoad> LoadAsync(StreamId stream, RawTable table, NewCommits commits, CancellationToken cancellationToken)
    {
        var report = new StreamLoad
        {
            Stream = stream,
            Table = table.Relation,
            AddedColumns = await EvolveAsync(table, cancellationToken),
        };
        var loader = new BatchLoader(context);
        var batches = context.Planner.PlanAsync(commits.ReadAsync(cancellationToken), commits.NextSequence, cancellationToken);
        await foreach (var batch in batches)
        {
            context.Progress?.Report(new LoadProgress(stream, "loading", report.Rows, report.Files));
            var drift = batch.Files.Count == 0 ? [] : await loader.LoadAsync(stream, table, batch, cancellationToken);
            report = report with
            {
                Rows = report.Rows + batch.Rows,
                Files = report.Files + batch.Files.Count,
                Commits = report.Commits + batch.Commits,
                Drift = Add(report.Drift, drift),
            };
            context.Progress?.Report(new LoadProgress(stream, "loaded", report.Rows, report.Files));
        }

        return report;
    }

    private async Task<IReadOnlyList<string>> EvolveAsync(RawTable table, CancellationToken cancellationToken)
    {
        var added = context.Catalog.FindAdded(table);
        if (added.Count > 0 && !await context.Catalog.TryAddAsync(table, added, cancellationToken))
            await new StreamRebuilder(context).RebuildAsync(table, cancellationToken);
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
