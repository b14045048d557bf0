using System.Globalization;
using Codegen.Contracts;
using Codegen.Warehouse;
using Codegen.Warehouse.RawTables;

namespace Codegen.Loading;

/// <summary>Loads one batch into a raw table, whole or not at all, and makes sure that what arrived is what the commits promise.</summary>
internal sealed class BatchLoader(LoadContext context)
{
    private readonly IWarehouseSession _session = context.Session;
    private readonly RawTableSql _sql = context.Session.Dialect.RawTables;

    /// <summary>The batch's rows and their entries in the load log, in one transaction.</summary>
    /// <returns>The drift of the batch.</returns>
    public async Task<IReadOnlyList<FieldDrift>> LoadAsync(
        StreamId stream, RawTable table, LoadBatch batch, CancellationToken cancellationToken)
    {
        var files = await FetchAsync(table.Relation, batch, cancellationToken);
        await using var transaction = await _session.BeginAsync(cancellationToken);
        var load = await context.Log.NextLoadAsync(cancellationToken);
        await InsertAsync(stream, new RawTarget(table, table.Relation, load), batch, files, cancellationToken);
        await context.Log.WriteAsync(stream, load, batch.Files, cancellationToken);
        var drift = await ReadDriftAsync(table, load, cancellationToken);
        CrashPoint.Reach(CrashPoint.BeforeWarehouseCommit);
        await transaction.CommitAsync(cancellationToken);
        CrashPoint.Reach(CrashPoint.AfterWarehouseCommit);
        context.Spool.Clear();
        return drift;
    }

    /// <summary>The batch's rows alone, into a table beside the live one.</summary>
    public async Task RebuildAsync(StreamId stream, RawTarget target, LoadBatch batch, CancellationToken cancellationToken)
    {
        var files = await FetchAsync(target.Relation, batch, cancellationToken);
        await using var transaction = await _session.BeginAsync(cancellationToken);
        await InsertAsync(stream, target, batch, files, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.Spool.Clear();
    }

    private async Task<IReadOnlyList<RawFile>> FetchAsync(Relation target, LoadBatch batch, CancellationToken cancellationToken)
    {
        var files = await context.Spool.FetchAsync(batch, cancellationToken);
        foreach (var statement in Statements(files).SelectMany(chunk => _sql.BeforeLoad(target, chunk)))
            await _session.ExecuteAsync(statement, cancellationToken);
        return files;
    }

    private async Task InsertAsync(
        StreamId stream, RawTarget target, LoadBatch batch, IReadOnlyList<RawFile> files, CancellationToken cancellationToken)
    {
        foreach (var chunk in Statements(files))
        {
            foreach (var statement in _sql.Load(new RawLoad(target.Table, target.Relation, stream.Connection, target.Load, chunk)))
                await _session.ExecuteAsync(statement, cancellationToken);
        }

        await CheckAsync(stream, target, batch, cancellationToken);
    }

    /// <summary>
    /// The files of one statement each. A file that two commits name must not be in one statement twice: rows find their commit by it.
    /// </summary>
    private IEnumerable<RawFile[]> Statements(IReadOnlyList<RawFile> files) => files
        .GroupBy(file => file.Location, StringComparer.Ordinal)
        .SelectMany(same => same.Select((file, occurrence) => (File: file, Occurrence: occurrence)))
        .GroupBy(file => file.Occurrence, file => file.File)
        .SelectMany(distinct => distinct.Chunk(_session.Dialect.Capabilities.FilesPerLoad));

    private async Task CheckAsync(StreamId stream, RawTarget target, LoadBatch batch, CancellationToken cancellationToken)
    {
        if (batch.Files.Count == 0)
            return;
        var query = _sql.CountRows(target.Relation, stream.Connection, target.Load, batch.Files[0].FirstSequence);
        var rowsByFile = await _session.ReadAsync(query, cancellationToken);
        var found = rowsByFile.ToDictionary(row => (row[0]!, Number(row[1])), row => Number(row[2]));
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
        var rows = await _session.ReadAsync(_sql.CountDrift(table.Relation, load), cancellationToken);
        return [.. rows.Select(row => new FieldDrift(row[0]!, KindOf(row[0]!), Number(row[1])))];

        DriftKind KindOf(string field) => fields.Contains(field) ? DriftKind.Unfit : DriftKind.Unknown;
    }

    private static long Number(string? text) => long.Parse(text!, CultureInfo.InvariantCulture);
}
