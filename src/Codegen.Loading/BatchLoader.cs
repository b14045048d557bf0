using System.Globalization;
using Codegen.Contracts;
using Codegen.Warehouse;
using Codegen.Warehouse.RawTables;

namespace Codegen.Loading;

/// <summary>Loads one batch into a raw table, whole or not at all, and makes sure that what arrived is what the commits promise.</summary>
internal sealed class BatchLoader(IWarehouseSession session, LoadSpool spool)
{
    private readonly RawTableSql _sql = session.Dialect.RawTables;

    /// <summary>The batch's rows, the load log and the drift of the batch, in one transaction.</summary>
    public async Task<IReadOnlyList<FieldDrift>> LoadAsync(StreamId stream, RawTable table, LoadBatch batch, CancellationToken cancellationToken)
    {
        var files = await spool.FetchAsync(batch, cancellationToken);
        await PrepareAsync(table.Relation, files, cancellationToken);
        var log = new LoadLog(session);
        await using var transaction = await session.BeginAsync(cancellationToken);
        var load = await log.NextLoadAsync(cancellationToken);
        await InsertAsync(stream, table, table.Relation, load, batch, files, cancellationToken);
        await log.WriteAsync(stream, load, batch.Files.Select(file => new LoadedFile(file.Lane, file.Commit, file.File.Key, file.File.Rows, file.File.Sha256, file.FirstSequence)), cancellationToken);
        var drift = await ReadDriftAsync(table, load, cancellationToken);
        CrashPoint.Reach(CrashPoint.BeforeWarehouseCommit);
        await transaction.CommitAsync(cancellationToken);
        CrashPoint.Reach(CrashPoint.AfterWarehouseCommit);
        spool.Clear();
        return drift;
    }

    /// <summary>The batch's rows alone, into a table beside the live one.</summary>
    public async Task RebuildAsync(StreamId stream, RawTable table, Relation target, long load, LoadBatch batch, CancellationToken cancellationToken)
    {
        var files = await spool.FetchAsync(batch, cancellationToken);
        await PrepareAsync(target, files, cancellationToken);
        await using var transaction = await session.BeginAsync(cancellationToken);
        await InsertAsync(stream, table, target, load, batch, files, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        spool.Clear();
    }

    private async Task InsertAsync(StreamId stream, RawTable table, Relation target, long load, LoadBatch batch, IReadOnlyList<RawFile> files, CancellationToken cancellationToken)
    {
        foreach (var chunk in Statements(files))
        {
            foreach (var statement in _sql.Load(new RawLoad(table, target, stream.Connection, load, chunk)))
                await session.ExecuteAsync(statement, cancellationToken);
        }

        await CheckAsync(stream, target, load, batch, cancellationToken);
    }

    private async Task PrepareAsync(Relation target, IReadOnlyList<RawFile> files, CancellationToken cancellationToken)
    {
        foreach (var statement in Statements(files).SelectMany(chunk => _sql.BeforeLoad(target, chunk)))
            await session.ExecuteAsync(statement, cancellationToken);
    }

    /// <summary>The files of one statement each. A file that two commits name must not be in one statement twice: rows find their commit by it.</summary>
    private IEnumerable<RawFile[]> Statements(IReadOnlyList<RawFile> files) => files
        .GroupBy(file => file.Location, StringComparer.Ordinal)
        .SelectMany(same => same.Select((file, occurrence) => (File: file, Occurrence: occurrence)))
        .GroupBy(file => file.Occurrence, file => file.File)
        .SelectMany(distinct => distinct.Chunk(session.Dialect.Capabilities.FilesPerLoad));

    private async Task CheckAsync(StreamId stream, Relation target, long load, LoadBatch batch, CancellationToken cancellationToken)
    {
        if (batch.Files.Count == 0)
            return;
        var found = new Dictionary<(string Key, long Commit), long>();
        foreach (var row in await session.ReadAsync(_sql.CountRows(target, stream.Connection, load, batch.Files[0].FirstSequence), cancellationToken))
            found[(row[0]!, long.Parse(row[1]!, CultureInfo.InvariantCulture))] = long.Parse(row[2]!, CultureInfo.InvariantCulture);
        foreach (var same in batch.Files.GroupBy(file => (file.File.Key, file.Commit)))
        {
            var (rows, promised) = (found.GetValueOrDefault(same.Key), same.Sum(file => file.File.Rows));
            if (rows != promised)
                throw LoadingErrors.RowsDiffer(stream, same.Key.Commit, same.Key.Key, promised, rows);
        }
    }

    private async Task<IReadOnlyList<FieldDrift>> ReadDriftAsync(RawTable table, long load, CancellationToken cancellationToken)
    {
        var fields = table.Schema.Columns.Select(column => column.Field).ToHashSet(StringComparer.Ordinal);
        var rows = await session.ReadAsync(_sql.CountDrift(table.Relation, load), cancellationToken);
        return [.. rows.Select(row => new FieldDrift(row[0]!, fields.Contains(row[0]!) ? DriftKind.Unfit : DriftKind.Unknown, long.Parse(row[1]!, CultureInfo.InvariantCulture)))];
    }
}
