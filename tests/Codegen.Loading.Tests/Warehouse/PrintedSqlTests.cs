using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Loading.Tests.Support;
using Codegen.Testing;
using Codegen.Warehouse;
using Codegen.Warehouse.Dialects;

namespace Codegen.Loading.Tests.Warehouse;

public sealed class PrintedSqlTests
{
    private static readonly StreamDefinition Orders = Streams.Of(
        "orders",
        ["shop", "id"],
        Streams.Column("id", ColumnType.Integer),
        Streams.Column("shop", ColumnType.Text),
        Streams.Column("amount", ColumnType.Decimal),
        Streams.Column("it's \"a\\b\"", ColumnType.Double),
        Streams.Column("paid", ColumnType.Boolean),
        Streams.Column("updated_at", ColumnType.Timestamp),
        Streams.Column("day", ColumnType.Date),
        Streams.Column("lines", ColumnType.Json),
        Streams.Column("ID", ColumnType.Text, "ID_1") with { InExtra = true });

    [Theory]
    [InlineData("duckdb")]
    [InlineData("snowflake")]
    public void The_statements_of_a_load_are_printed_for_both_dialects(string dialect) =>
        Golden.Equal($"orders.{dialect}.verified.sql", LoadScript.Print(Dialect(dialect), "test", Orders));

    [Theory]
    [InlineData("duckdb")]
    [InlineData("snowflake")]
    public void A_map_of_values_is_printed_for_both_dialects(string dialect)
    {
        var rates = Streams.Of("rates", []) with { Schema = new StreamSchema { WholeRecord = true, Columns = [Streams.Column("value", ColumnType.Json)] } };

        Golden.Equal($"rates.{dialect}.verified.sql", LoadScript.Print(Dialect(dialect), "test", rates));
    }

    [Fact]
    public void A_dialect_is_found_by_its_name() => Assert.Null(SqlDialects.Find("oracle"));

    private static SqlDialect Dialect(string name) => SqlDialects.Find(name)!;
}
