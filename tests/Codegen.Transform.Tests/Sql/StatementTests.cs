using System.Text;
using Codegen.Contracts.Manifests;
using Codegen.Testing;
using Codegen.Transform.Histories;
using Codegen.Transform.Seeds;
using Codegen.Transform.Sql;
using Codegen.Transform.Tests.Histories;
using Codegen.Warehouse;
using Codegen.Warehouse.Dialects;

namespace Codegen.Transform.Tests.Sql;

public sealed class StatementTests
{
    private static readonly Relation Target = new("marts", "fct_\"odd\"");

    public static TheoryData<string> Dialects => [.. SqlDialects.All.Select(dialect => dialect.Name)];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Every_statement_of_the_runner_is_the_golden_one(string dialect)
    {
        var sql = TransformSql.Of(SqlDialects.Find(dialect)!);
        var stage = sql.Stage("marts__fct");
        var text = new StringBuilder();
        Add(text, "what there is", sql.ReadRelations(["marts", "raw"]), sql.ReadColumns(Target));
        Add(text, "a schema", sql.CreateSchema("marts"));
        Add(text, "a view", sql.CreateView(Target, "SELECT 1 AS id"));
        Add(text, "a table where a view was", sql.Drop(Target, isView: true), sql.CreateTable(Target, "SELECT 1 AS id"), TransformSql.Count(sql.Dialect.Ident(Target)));
        Add(text, "a test", TransformSql.CountRows("SELECT * FROM marts.fct"));
        Add(text, "an incremental model", [
            sql.CreateStage(stage, "SELECT 1 AS id, 2 AS day, 3 AS amount"), sql.CountBadKeys(stage, ["id", "day"]),
            .. sql.Merge(Target, stage, ["id", "day"], ["id", "day", "amount"]), TransformSql.DropStage(stage)]);
        Add(text, "without a key", sql.Append(Target, stage, ["id", "day", "amount"]));
        var seed = new SeedSql(sql, [new BoundColumn { Name = "code", Type = "VARCHAR" }, new BoundColumn { Name = "digits", Type = "BIGINT" }]);
        CsvRow[] rows = [new([new("EUR", 2, 1), new("2", 2, 5)]), new([new("a\\'b", 3, 1), new(null, 3, 5)])];
        Add(text, "a seed", sql.CreateStage(stage, seed.Empty()), seed.Insert(stage, rows), seed.FindUnfit(rows));
        Golden.Equal($"runner.{dialect}.sql", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Every_statement_of_a_history_is_the_golden_one(string dialect)
    {
        var sql = TransformSql.Of(SqlDialects.Find(dialect)!);
        var node = HistoryLab.Models.Build().Nodes["model.test.dim_thing"];
        var details = node.Config.Codegen with { Columns = [new BoundColumn { Name = "amount", Type = "JSON" }] };
        node = node with { Config = node.Config with { Codegen = details } };
        var (history, stage, table) = (new HistorySql(sql, node), sql.Stage("marts__dim_thing"), new Relation("marts", "dim_thing"));
        var text = new StringBuilder();
        Add(text, "the state", [.. HistoryState.Create(sql), HistoryState.Forget(sql, node), new HistoryState("f00", 7, 42).Remember(sql, node)]);
        Add(text, "the log", history.Heads(7));
        Add(text, "made anew", sql.CreateTable(table, history.Rebuild(9)));
        Add(text, "what is new", sql.CreateStage("delta", history.Delta(7, 9)), sql.CreateStage("known", history.Known("delta")));
        Add(text, "what is late", sql.CreateStage("late", history.Late("delta", "known")));
        Add(text, "what happened, nothing late", sql.CreateStage("events", history.Events("delta", "known", null, 9)));
        Add(text, "what happened, some of it late", sql.CreateStage("events", history.Events("delta", "known", "late", 9)));
        Add(text, "what differs, nothing late", sql.CreateStage(stage, history.Differences("events", "known", null)));
        Add(text, "what differs, some of it late", sql.CreateStage(stage, history.Differences("events", "known", "late")), history.CheckDifferences(stage));
        Add(text, "spliced in", [.. sql.Splice(table, stage, history.Identity, HistoryColumns.Of(node))]);
        Add(text, "compared", sql.CountOnlyIn(stage, sql.Dialect.Ident(table), HistoryColumns.Of(node)));
        Golden.Equal($"history.{dialect}.sql", text.ToString());
    }

    private static void Add(StringBuilder text, string what, params IEnumerable<string> statements)
    {
        text.Append(text.Length == 0 ? "" : "\n").Append("-- ").Append(what).Append('\n');
        foreach (var statement in statements)
            text.Append(statement).Append(";\n");
    }
}
