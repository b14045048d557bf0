using System.Globalization;
using Codegen.Contracts;
using Codegen.Lake;
using Codegen.Warehouse;
using Codegen.Warehouse.RawTables;

namespace Codegen.Loading;

/// <summary>
/// Builds a raw table anew from the lake, beside the live one, and puts it in its place. It holds the same rows under the same
/// <c>_seq</c>, read by the connector's present rules.
/// </summary>
internal sealed class StreamRebuilder(LoadContext context)
{
    private readonly SqlDialect _sql = context.Session.Dialect;

    /// <param name="table">The table.</param>
    /// <param name="cancellationToken">Stops; the live table is as it was.</param>
    /// <returns>One entry for each connection whose rows the table holds.</returns>
    /// <exception cref="Contracts.Errors.CodegenException">CG3013: a changed column would lose values.</exception>
    public async Task<IReadOnlyList<StreamLoad>> RebuildAsync(RawTable table, CancellationToken cancellationToken)
    {
        // No stream can have a name with a space.
        var target = table.Relation with { Name = table.Relation.Name + " rebuild" };
        await context.Session.ExecuteAsync($"DROP TABLE IF EXISTS {_sql.Ident(target)}", cancellationToken);
        await context.Session.ExecuteAsync(_sql.RawTables.Create(table, target, ifMissing: false), cancellationToken);
        var load = await context.Log.NextLoadAsync(cancellationToken);
        List<StreamLoad> loads = [];
        foreach (var connection in await context.Log.ReadConnectionsAsync(table, cancellationToken))
        {
            var stream = new StreamId(table.Source, connection, table.Stream);
            loads.Add(await FillAsync(stream, new RawTarget(table, target, load), cancellationToken));
        }

        await CheckAsync(table, target, cancellationToken);
        await SwapAsync(table.Relation, target, load, [.. loads.Select(loaded => loaded.Stream)], cancellationToken);
        await context.Catalog.RefreshAsync(cancellationToken);
        return loads;
    }

    private async Task<StreamLoad> FillAsync(StreamId stream, RawTarget target, CancellationToken cancellationToken)
    {
        var loaded = await context.Log.ReadAsync(stream, cancellationToken);
        var report = new StreamLoad { Stream = stream, Table = target.Table.Relation };
        var loader = new BatchLoader(context);
        foreach (var batch in await PlanAsync(stream, loaded, cancellationToken))
        {
            context.Progress?.Report(new LoadProgress(stream, "rebuilding", report.Rows, report.Files));
            await loader.RebuildAsync(stream, target, batch, cancellationToken);
            report = report with
            {
                Rows = report.Rows + batch.Rows,
                Files = report.Files + batch.Files.Count,
                Commits = report.Commits + batch.Commits,
            };
        }

        context.Progress?.Report(new LoadProgress(stream, "rebuilt", report.Rows, report.Files));
        return report;
    }

    /// <summary>The load log says which files, and under which numbers; the commits vouch for the files.</summary>
    private async Task<IReadOnlyList<LoadBatch>> PlanAsync(StreamId stream, LoadedFiles loaded, CancellationToken cancellationToken)
    {
        List<BatchFile> files = [];
        foreach (var lane in loaded.Lanes)
        {
            await foreach (var commit in context.Lake.ReadCommitsAsync(new StreamLane(stream, lane), 0, cancellationToken))
            {
                if (commit.Number > loaded.LastCommit(lane))
                    break;
                files.AddRange(loaded.Match(commit) ?? throw LoadingErrors.OtherLake(stream, lane, commit.Number));
            }
        }

        return files.Count == loaded.Files.Count
            ? context.Planner.Plan(files.OrderBy(file => file.FirstSequence))
            : throw LoadingErrors.OtherLake(stream, loaded.Lanes.First(), loaded.LastCommit(loaded.Lanes.First()));
    }

    private async Task CheckAsync(RawTable table, Relation target, CancellationToken cancellationToken)
    {
        foreach (var (column, _) in context.Catalog.FindChanged(table))
        {
            var before = await CountAsync(table.Relation, column.Name, cancellationToken);
            var after = await CountAsync(target, column.Name, cancellationToken);
            if (after < before)
                throw LoadingErrors.Narrowed(table.Relation, column.Name, before, after);
        }
    }

    private async Task<long> CountAsync(Relation table, string column, CancellationToken cancellationToken)
    {
        var sql = $"SELECT count({_sql.Ident(column)}) FROM {_sql.Ident(table)}";
        return long.Parse((await context.Session.ReadValueAsync(sql, cancellationToken))!, CultureInfo.InvariantCulture);
    }

    private async Task SwapAsync(
        Relation live, Relation rebuilt, long load, IReadOnlyList<StreamId> streams, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Session.BeginAsync(cancellationToken);
        foreach (var statement in _sql.RawTables.Replace(rebuilt, live))
            await context.Session.ExecuteAsync(statement, cancellationToken);
        foreach (var stream in streams)
            await context.Log.RenumberAsync(stream, load, cancellationToken);
        CrashPoint.Reach(CrashPoint.BeforeWarehouseCommit);
        await transaction.CommitAsync(cancellationToken);
        CrashPoint.Reach(CrashPoint.AfterWarehouseCommit);
    }
}
