using Codegen.Contracts.Errors;

namespace Codegen.Models.Tests.Settings;

public sealed class SettingsTests
{
    private const string Query = "select id, email from {{ ref('stg_shop__orders') }}";

    [Fact]
    public void A_header_wins_over_yaml_over_the_inner_folder_over_the_outer_one()
    {
        var manifest = CompiledProject.WithShop(
            ("models/project.yml", """
                name: codegen
                folders:
                  marts: {materialized: view, owner: outer, tags: [outer]}
                  marts/finance: {owner: inner, tags: [inner], meta: {sla: 1h}}
                """),
            ("models/marts/finance/_finance.yml", """
                version: 2
                models:
                  - name: fct_yaml
                    owner: beside
                    config: {materialized: table, tags: beside, meta: {sla: 2h}}
                  - {name: fct_header, description: Beside., materialized: table, columns: [{name: id, description: Beside.}]}
                """),
            ("models/marts/finance/fct_yaml.sql", Query),
            ("models/marts/finance/fct_header.sql", "/*---\nmaterialized: view\nowner: header\ntags: [header]\ncolumns: [{name: id, pii: id}]\n---*/\n" + Query),
            ("models/marts/fct_outer.sql", Query)).Sound();

        var yaml = manifest.Model("fct_yaml");
        Assert.Equal(("table", "beside", "2h"), (yaml.Config.Materialized, yaml.Meta["owner"], yaml.Meta["sla"]));
        Assert.Equal(["beside", "inner", "outer"], yaml.Tags);
        var header = manifest.Model("fct_header");
        Assert.Equal(("view", "header", "Beside."), (header.Config.Materialized, header.Meta["owner"], header.Description));
        Assert.Equal(["header", "inner", "outer"], header.Config.Tags);
        Assert.Equal(("Beside.", "id"), (header.Columns["id"].Description, header.Columns["id"].Meta["pii"]));
        Assert.Equal(("view", "outer"), (manifest.Model("fct_outer").Config.Materialized, manifest.Model("fct_outer").Meta["owner"]));
    }

    [Fact]
    public void A_hand_written_model_stands_in_for_a_generated_one_and_what_was_generated_about_it()
    {
        var result = CompiledProject.WithShop(
            ("generated/shop/models/_shop__models.yml", "version: 2\nmodels:\n  - {name: stg_shop__orders, description: Generated., columns: [{name: amount, data_tests: [not_null]}]}"),
            ("models/staging/shop/stg_shop__orders.sql", "select id from {{ source('shop', 'orders') }}"));

        var node = result.Sound().Model("stg_shop__orders");
        Assert.Equal("models/staging/shop/stg_shop__orders.sql", node.OriginalFilePath);
        Assert.Equal("", node.Description);
        Assert.DoesNotContain(result.Sound().Nodes.Keys, id => id.StartsWith("test.", StringComparison.Ordinal));
        Assert.Equal(ProblemSeverity.Info, Assert.Single(result.Problems).Severity);
    }

    [Fact]
    public void Personal_data_and_descriptions_follow_a_column_until_a_person_says_otherwise()
    {
        var manifest = CompiledProject.WithShop(
            ("models/marts/fct_copy.sql", "select id, email as mail, lower(email) as lower_mail, amount from {{ ref('stg_shop__orders') }}"),
            ("models/marts/fct_hash.sql", "/*--- columns: [{name: hash, pii: none, description: A hash.}] ---*/ select id, md5(mail) as hash from {{ ref('fct_copy') }}"),
            ("models/marts/fct_after.sql", "select hash from {{ ref('fct_hash') }}")).Sound();

        Assert.Equal("email", manifest.Column("fct_copy", "mail").Pii);
        Assert.Equal("email", manifest.Column("fct_copy", "lower_mail").Pii);
        Assert.Null(manifest.Column("fct_copy", "amount").Pii);
        Assert.Null(manifest.Column("fct_hash", "hash").Pii);
        Assert.Null(manifest.Column("fct_after", "hash").Pii);
        Assert.Equal("Its number.", manifest.Model("fct_copy").Columns["id"].Description);
        Assert.Equal("", manifest.Model("fct_copy").Columns["lower_mail"].Description);
        Assert.Equal("A hash.", manifest.Model("fct_after").Columns["hash"].Description);
    }

    [Fact]
    public void A_call_of_config_says_what_a_header_could()
    {
        var manifest = CompiledProject.WithShop(
            ("models/marts/fct.sql", "{{ config(materialized: 'incremental', unique_key: ['id'], tags: ['a']) }}\n" + Query)).Sound();

        var config = manifest.Model("fct").Config;
        Assert.Equal("incremental", config.Materialized);
        Assert.Equal(["id"], config.UniqueKey);
        Assert.Equal(["a"], config.Tags);
        Assert.StartsWith("select id", manifest.Model("fct").CompiledCode, StringComparison.Ordinal);
        Assert.Equal((2, 1), (config.Codegen.Line, config.Codegen.Column));
    }

    [Fact]
    public void Seeds_take_their_columns_from_the_file_and_their_types_from_yaml()
    {
        var manifest = CompiledProject.Of(
            ("models/seeds/currencies.csv", "code;\"digits\"\nEUR;2\n"),
            ("models/seeds/_seeds.yml", """
                version: 2
                seeds:
                  - name: currencies
                    description: Currencies.
                    config: {delimiter: ";", column_types: {code: text}}
                    columns: [{name: digits, data_type: int, not_null: true}]
                """),
            ("models/marts/fct.sql", "select code, digits from {{ ref('currencies') }}")).Sound();

        var seed = manifest.Nodes["seed.codegen.currencies"];
        Assert.Equal([("code", "VARCHAR", true), ("digits", "INTEGER", false)], seed.Config.Codegen.Columns.Select(column => (column.Name, column.Type, column.Nullable)));
        Assert.Equal((";", "seeds", "\"seeds\".\"currencies\""), (seed.Config.Codegen.Delimiter, seed.Schema, seed.RelationName));
        Assert.Contains("test.codegen.not_null_currencies_digits", manifest.Nodes.Keys);
        Assert.Equal(["model.codegen.fct", "test.codegen.not_null_currencies_digits"], manifest.ChildMap["seed.codegen.currencies"]);
    }
}
