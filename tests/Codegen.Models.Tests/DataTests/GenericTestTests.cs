using Codegen.Contracts.Manifests;
using DuckDB.NET.Data;

namespace Codegen.Models.Tests.DataTests;

/// <summary>What generic tests find in real rows.</summary>
public sealed class GenericTestTests
{
    private const string Model = "select id, status, email, amount, _version as valid_from, _at as valid_to from {{ source('shop', 'orders') }}";

    /// <summary>The rows that a test finds in a table with these rows.</summary>
    private static List<string> Failures(string header, params string[] rows)
    {
        var manifest = CompiledProject.WithShop(("models/marts/fct.sql", $"/*---\n{header}\n---*/\n{Model}")).Sound();
        var test = Assert.Single(manifest.Nodes.Values, node => node.ResourceType == ResourceTypes.Test && node.AttachedNode == "model.codegen.fct");
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Run(connection, "create schema marts; create schema staging; create table staging.stg_shop__orders (id bigint); insert into staging.stg_shop__orders values (1), (2);"
            + "create table marts.fct (id bigint, status varchar, email varchar, amount decimal(38,12), valid_from timestamptz, valid_to timestamptz);"
            + string.Concat(rows.Select(row => $"insert into marts.fct values ({row});")));
        using var command = connection.CreateCommand();
        command.CommandText = $"select to_json(f)::varchar from ({test.CompiledCode}\n) f";
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
            found.Add(reader.GetString(0));
        return found;
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Column(string name, string test) => $"columns: [{{name: {name}, tests: [{test}]}}]";

    private static string Row(string id = "1", string status = "'open'", string amount = "1") => $"{id}, {status}, null, {amount}, null, null";

    [Fact]
    public void Unique_finds_values_that_stand_twice_and_lets_nulls_be()
    {
        Assert.Empty(Failures(Column("id", "unique"), Row("1"), Row("2"), Row("null"), Row("null")));
        Assert.Equal("""{"id":2,"row_count":2}""", Assert.Single(Failures(Column("id", "unique"), Row("1"), Row("2"), Row("2"))));
        Assert.Empty(Failures("tests: [{unique: [id, status]}]", Row("1", "'a'"), Row("1", "'b'")));
        Assert.Single(Failures("tests: [{unique: {columns: [id, status]}}]", Row("1", "null"), Row("1", "null"), Row("1", "'b'")));
    }

    [Fact]
    public void Not_null_finds_rows_with_a_null()
    {
        Assert.Empty(Failures(Column("amount", "not_null"), Row()));
        Assert.Equal(2, Failures(Column("amount", "not_null"), Row(amount: "null"), Row(), Row(amount: "null")).Count);
    }

    [Fact]
    public void Accepted_values_finds_others_and_lets_nulls_be()
    {
        Assert.Empty(Failures(Column("status", "{accepted_values: {values: [open, \"it's\"]}}"), Row(), Row(status: "null"), Row(status: "'it''s'")));
        Assert.Single(Failures(Column("status", "{accepted_values: [paid]}"), Row(), Row()));
        Assert.Single(Failures(Column("id", "{accepted_values: {arguments: {values: [1, 2]}}}"), Row("3"), Row("2")));
    }

    [Fact]
    public void Relationships_finds_values_without_a_partner()
    {
        const string test = "{relationships: {to: ref('stg_shop__orders'), field: id}}";
        Assert.Empty(Failures(Column("id", test), Row("1"), Row("2"), Row("null")));
        Assert.Equal("""{"id":9,"row_count":2}""", Assert.Single(Failures(Column("id", test), Row("9"), Row("1"), Row("9"))));
    }

    [Fact]
    public void Expression_finds_rows_where_it_is_false()
    {
        Assert.Empty(Failures("tests: [{expression: \"amount >= 0 or id = 1\"}]", Row(), Row(amount: "null"), Row(amount: "-1")));
        Assert.Single(Failures("tests: [{expression: {expression: \"amount >= 0\"}}]", Row(), Row(amount: "-1")));
        Assert.Empty(Failures("tests: [{expression: \"amount >= 0\", where: \"status <> 'void'\"}]", Row(status: "'void'", amount: "-1")));
    }

    private static string Version(int id, string from, string to, string status = "'open'") =>
        $"{id}, {status}, null, 1, {(from == "null" ? from : $"'2026-01-{from}'")}, {(to == "null" ? to : $"'2026-01-{to}'")}";

    private static List<string> Faults(params string[] rows) => Failures("tests: [{scd2_integrity: {unique_key: [id]}}]", rows);

    [Fact]
    public void Scd2_integrity_lets_whole_histories_be() =>
        Assert.Empty(Faults(Version(1, "01", "02"), Version(1, "02", "05"), Version(1, "05", "null"), Version(2, "03", "null")));

    [Theory]
    [InlineData("gap", "01", "02", "03", "null")]
    [InlineData("overlap", "01", "04", "03", "null")]
    [InlineData("ends before it begins", "03", "02", "04", "null")]
    [InlineData("open, but not the last", "01", "null", "03", "null")]
    [InlineData("the last, but not open", "01", "03", "03", "05")]
    [InlineData("no beginning", "null", "03", "03", "null")]
    public void Scd2_integrity_says_what_is_wrong_with_a_history(string fault, string from, string to, string nextFrom, string nextTo)
    {
        var found = Faults(Version(1, from, to), Version(1, nextFrom, nextTo));

        Assert.Contains(found, row => row.Contains($"\"fault\":\"{fault}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_versions_from_one_instant_are_found() =>
        Assert.NotEmpty(Faults(Version(1, "01", "null"), Version(1, "01", "null")));

    [Fact]
    public void Tests_of_one_kind_on_one_relation_keep_names_of_their_own()
    {
        var manifest = CompiledProject.WithShop(("models/marts/fct.sql", $"""
            /*---
            columns:
              - name: id
                tests: [not_null, not_null, {"{"}not_null: {"{"}where: "status = 'a'"{"}"}{"}"}, {"{"}not_null: {"{"}where: "status = 'b'", name: named{"}"}{"}"}]
            tests: [{"{"}expression: "amount >= 0"{"}"}]
            ---*/
            {Model}
            """)).Sound();

        var names = manifest.Nodes.Values.Where(node => node.ResourceType == ResourceTypes.Test).Select(node => node.Name).ToList();
        Assert.Equal(4, names.Count);
        Assert.Contains("named", names);
        Assert.Contains("expression_fct_amount_ge_0", names);
        Assert.Equal(2, names.Count(name => name.StartsWith("not_null_fct_id_", StringComparison.Ordinal)));
    }
}
