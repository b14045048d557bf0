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
internal sealed class StreamRebuilder(IWarehouseSession session, RawTableCatalog catalog, LakeReader lake, LoadSpool spool, LoadPlanner planner, IProgress<LoadProgress>? progress)
{
    private readonly RawTableSql _sql = session.Dialect.RawTables;
    private readonly LoadLog _log = new(session);

    /// <param name="table">The table.</param>
    /// <param name="cancellationToken">Stops; the live table is as it was.</param>
    /// <returns>One entry for each connection whose rows the table holds.</returns>
    /// <exception cref="Contracts.Errors.CodegenException">CG3013: a changed column would lose values.</exception>
    public async Task<IReadOnlyList<StreamLoad>> RebuildAsync(RawTable table, CancellationToken cancellationToken)
    {
        var target = table.Relation with { Name = table.Relation.Name + "__rebuild" };
        await session.ExecuteAsync($"DROP TABLE IF EXISTS {session.Dialect.Ident(target)}", cancellationToken);
        await session.ExecuteAsync(_sql.Create(table, target, ifMissing: false), cancellationToken);
        var load = await _log.NextLoadAsync(cancellationToken);
        List<StreamId> streams = [.. (await _log.ReadConnectionsAsync(table, cancellationToken)).Select(connection => new StreamId(table.Source, connection, table.Stream))];
        List<StreamLoad> loads = [];
        foreach (var stream in streams)
            loads.Add(await FillAsync(stream, table, target, load, cancellationToken));
        await CheckAsync(table, target, cancellationToken);
        await SwapAsync(table.Relation, target, load, streams, cancellationToken);
        await catalog.RefreshAsync(cancellationToken);
        return loads;
    }

    private async Task<StreamLoad> FillAsync(StreamId stream, RawTable table, Relation target, long load, CancellationToken cancellationToken)
    {
        var loaded = await _log.ReadAsync(stream, cancellationToken);
        var report = new StreamLoad { Stream = stream, Table = table.Relation };
        var loader = new BatchLoader(session, spool);
        foreach (var batch in await PlanAsync(stream, loaded, cancellationToken))
        {
            progress?.Report(new LoadProgress(stream, "rebuilding", report.Rows, report.Files));
            await loader.RebuildAsync(stream, table, target, load, batch, cancellationToken);
            report = report with { Rows = report.Rows + batch.Rows, Files = report.Files + batch.Files.Count, Commits = report.Commits + batch.Commits };
        }

        progress?.Report(new LoadProgress(stream, "rebuilt", report.Rows, report.Files));
        return report;
    }

    /// <summary>The load log says which files, and under which numbers; the commits vouch for the files.</summary>
    private async Task<IReadOnlyList<LoadBatch>> PlanAsync(StreamId stream, LoadedFiles loaded, CancellationToken cancellationToken)
    {
        List<BatchFile> files = [];
        foreach (var lane in loaded.Lanes)
        {
            await foreach (var commit in lake.ReadCommitsAsync(new StreamLane(stream, lane), 0, cancellationToken))
            {
                if (commit.Number > loaded.LastCommit(lane))
                    break;
                files.AddRange(loaded.Match(commit) ?? throw LoadingErrors.OtherLake(stream, lane, commit.Number));
            }
        }

        return files.Count == loaded.Files.Count
            ? planner.Plan(files.OrderBy(file => file.FirstSequence))
            : throw LoadingErrors.OtherLake(stream, loaded.Lanes.First(), loaded.LastCommit(loaded.Lanes.First()));
    }

    private async Task CheckAsync(RawTable table, Relation target, CancellationToken cancellationToken)
    {
        foreach (var (column, _) in catalog.FindChanged(table))
        {
            var before = await CountAsync(table.Relation, column.Name, cancellationToken);
            var after = await CountAsync(target, column.Name, cancellationToken);
            if (after < before)
                throw LoadingErrors.Narrowed(table.Relation, column.Name, before, after);
        }
    }

    private async Task<long> CountAsync(Relation table, string column, CancellationToken cancellationToken) =>
        long.Parse((await session.ReadValueAsync($"SELECT count({session.Dialect.Ident(column)}) FROM {session.Dialect.Ident(table)}", cancellationToken))!, CultureInfo.InvariantCulture);

    private async Task SwapAsync(Relation live, Relation rebuilt, long load, IReadOnlyList<StreamId> streams, CancellationToken cancellationToken)
    {
        await using var transaction = await session.BeginAsync(cancellationToken);
        foreach (var statement in _sql.Replace(rebuilt, live))
            await session.ExecuteAsync(statement, cancellationToken);
        foreach (var stream in streams)
            await _log.RenumberAsync(stream, load, cancellationToken);
        CrashPoint.Reach(CrashPoint.BeforeWarehouseCommit);
        await transaction.CommitAsync(cancellationToken);
        CrashPoint.Reach(CrashPoint.AfterWarehouseCommit);
    }
}
