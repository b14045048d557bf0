using System.Globalization;
using Codegen.Contracts.Manifests;
using Codegen.Contracts.Schemas;
using Codegen.Transform.Running;
using Codegen.Transform.Sql;
using Codegen.Warehouse;

namespace Codegen.Transform.Histories;

/// <summary>What a history's table was made from; written in the transaction that changes the table.</summary>
/// <param name="Fingerprint">The model's, and its log's.</param>
/// <param name="Load">The newest load that is in it.</param>
/// <param name="LogRows">How many rows of the log there were up to that load; another number means that the log was made anew.</param>
internal sealed record HistoryState(string Fingerprint, long Load, long LogRows)
{
    /// <summary>Where it stands: one row a history.</summary>
    public static Relation Table { get; } = new("_codegen", "history_state");

    public static IReadOnlyList<string> Create(TransformSql sql)
    {
        var (text, integer) = (sql.Dialect.TypeOf(ColumnType.Text), sql.Dialect.TypeOf(ColumnType.Integer));
        return
        [
            sql.CreateSchema(Table.Schema),
            $"""
            CREATE TABLE IF NOT EXISTS {sql.Dialect.Ident(Table)} (
                "model" {text} NOT NULL, "fingerprint" {text} NOT NULL, "load" {integer} NOT NULL, "log_rows" {integer} NOT NULL)
            """,
        ];
    }

    public static async Task<HistoryState?> ReadAsync(
        IWarehouseSession session, TransformSql sql, ManifestNode node, CancellationToken cancellationToken)
    {
        var rows = await session.ReadAsync(
            $"SELECT \"fingerprint\", \"load\", \"log_rows\" FROM {sql.Dialect.Ident(Table)} WHERE {Of(sql, node)}", cancellationToken);
        return rows is [var row] ? new HistoryState(row[0]!, StepOutcome.Number(row[1]), StepOutcome.Number(row[2])) : null;
    }

    public static string Forget(TransformSql sql, ManifestNode node) => $"DELETE FROM {sql.Dialect.Ident(Table)} WHERE {Of(sql, node)}";

    public string Remember(TransformSql sql, ManifestNode node) => string.Create(CultureInfo.InvariantCulture, $"""
        INSERT INTO {sql.Dialect.Ident(Table)} ("model", "fingerprint", "load", "log_rows")
        VALUES ({sql.Dialect.Literal(node.UniqueId)}, {sql.Dialect.Literal(Fingerprint)}, {Load}, {LogRows})
        """);

    private static string Of(TransformSql sql, ManifestNode node) => $"\"model\" = {sql.Dialect.Literal(node.UniqueId)}";
}
