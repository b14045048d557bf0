using System.Globalization;
using Codegen.Contracts;
using Codegen.Warehouse;
using Codegen.Warehouse.RawTables;

namespace Codegen.Loading;

/// <summary>The warehouse's own record of what it holds; the authority on what is loaded.</summary>
internal sealed class LoadLog(IWarehouseSession session)
{
    private readonly SqlDialect _sql = session.Dialect;

    private string Table => _sql.Ident(RawTable.LoadLog);

    /// <summary>
    /// Of each stream of a connection, what its next load needs to know: the files of the last commit of each lane, and the file of the
    /// highest <c>_seq</c>. However long the log, that is little.
    /// </summary>
    public async Task<ILookup<string, LoadedFile>> ReadHeadsAsync(string connection, CancellationToken cancellationToken)
    {
        var rows = await session.ReadAsync(
            $"""
            SELECT "lane", "commit_no", "file", "rows", "sha256", "first_seq", "stream" FROM {Table} WHERE "connection" = {Text(connection)}
            QUALIFY "commit_no" = max("commit_no") OVER (PARTITION BY "stream", "lane")
                OR "first_seq" + "rows" = max("first_seq" + "rows") OVER (PARTITION BY "stream")
            """,
            cancellationToken);
        return rows.ToLookup(row => row[6]!, Parse, StringComparer.Ordinal);
    }

    /// <summary>All files of a stream, in load order.</summary>
    public async Task<LoadedFiles> ReadAsync(StreamId stream, CancellationToken cancellationToken)
    {
        var rows = await session.ReadAsync(
            $"""
            SELECT "lane", "commit_no", "file", "rows", "sha256", "first_seq" FROM {Table}
            WHERE {Of(stream)} ORDER BY "first_seq", "commit_no"
            """,
            cancellationToken);
        return new LoadedFiles([.. rows.Select(Parse)]);
    }

    /// <summary>The connections whose rows a raw table holds, in order.</summary>
    public async Task<IReadOnlyList<string>> ReadConnectionsAsync(RawTable table, CancellationToken cancellationToken)
    {
        var query = $"SELECT DISTINCT \"_connection\" FROM {_sql.Ident(table.Relation)} ORDER BY 1";
        var rows = await session.ReadAsync(query, cancellationToken);
        return [.. rows.Select(row => row[0]!)];
    }

    /// <summary>The number of the next load. To be called in the transaction that uses it.</summary>
    public async Task<long> NextLoadAsync(CancellationToken cancellationToken) =>
        Number(await session.ReadValueAsync($"SELECT coalesce(max(\"load\"), 0) + 1 FROM {Table}", cancellationToken));

    public async Task WriteAsync(StreamId stream, long load, IReadOnlyList<BatchFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
            return;
        await session.ExecuteAsync(
            $"""
            INSERT INTO {Table} ("connection", "stream", "lane", "commit_no", "file", "rows", "sha256", "load", "first_seq") VALUES
            {string.Join(",\n", files.Select(Row))}
            """,
            cancellationToken);

        string Row(BatchFile entry) => string.Create(
            CultureInfo.InvariantCulture,
            $"({Keys(stream)}, {Text(entry.Lane)}, {entry.Commit}, {Text(entry.File.Key)}, {entry.File.Rows}, ")
            + string.Create(CultureInfo.InvariantCulture, $"{Text(entry.File.Sha256)}, {load}, {entry.FirstSequence})");
    }

    /// <summary>Says that a stream's rows now all come from one load.</summary>
    public Task RenumberAsync(StreamId stream, long load, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            string.Create(CultureInfo.InvariantCulture, $"UPDATE {Table} SET \"load\" = {load} WHERE {Of(stream)}"), cancellationToken);

    private string Of(StreamId stream) => $"\"connection\" = {Text(stream.Connection)} AND \"stream\" = {Text(stream.Stream)}";

    private string Keys(StreamId stream) => $"{Text(stream.Connection)}, {Text(stream.Stream)}";

    private string Text(string text) => _sql.Literal(text);

    private static LoadedFile Parse(IReadOnlyList<string?> row) =>
        new(row[0]!, Number(row[1]), row[2]!, Number(row[3]), row[4]!, Number(row[5]));

    private static long Number(string? text) => long.Parse(text!, CultureInfo.InvariantCulture);
}
