using System.Text;
using Codegen.Contracts.Manifests;
using Codegen.Testing;

namespace Codegen.Models.Tests.Manifests;

public sealed class ManifestTests
{
    private static readonly (string, string)[] Files =
    [
        ("models/project.yml", "vars: {floor: 5}"),
        ("models/macros/money.sql", "{{ func floor() }}{{ var('floor') }}{{ end }}"),
        ("models/marts/fct_orders.sql", """
            /*---
            description: One row per order.
            owner: finance
            tags: [daily]
            materialized: incremental
            unique_key: [id]
            contract: enforced
            columns:
              - {name: id, data_type: BIGINT, not_null: true, description: The order., tests: [unique]}
              - {name: email, data_type: VARCHAR, tags: [contact]}
            tests:
              - expression: {expression: "id > {{ floor() }}", severity: warn, where: "email <> ''"}
            ---*/
            select id, email from {{ ref('stg_shop__orders') }} where id > {{ floor() }}
            """),
        ("models/tests/orders_have_mail.sql", "/*--- {severity: warn, description: Every order can be answered.} ---*/\nselect id from {{ ref('fct_orders') }} where email is null"),
    ];

    [Fact]
    public void A_manifest_holds_all_that_was_found() =>
        Golden.Equal("manifest.json", Encoding.UTF8.GetString(ManifestJson.Write(CompiledProject.WithShop(Files).Sound())) + "\n");

    [Fact]
    public void The_same_files_give_the_same_bytes() =>
        Assert.Equal(ManifestJson.Write(CompiledProject.WithShop(Files).Sound()), ManifestJson.Write(CompiledProject.WithShop([.. Files.Reverse()]).Sound()));

    [Fact]
    public void A_fingerprint_changes_with_what_decides_the_content_and_with_nothing_else()
    {
        string Of(string text) => CompiledProject.WithShop(("models/marts/fct.sql", text)).Sound().Model("fct").Config.Codegen.Fingerprint;
        var before = Of("select id from {{ ref('stg_shop__orders') }}");

        Assert.Equal(before, Of("/*--- description: Words. ---*/\nselect id from {{ 'stg_shop__orders' | ref }}"));
        Assert.NotEqual(before, Of("select id from {{ ref('stg_shop__orders') }} where true"));
        Assert.NotEqual(before, Of("/*--- materialized: view ---*/ select id from {{ ref('stg_shop__orders') }}"));
    }
}
