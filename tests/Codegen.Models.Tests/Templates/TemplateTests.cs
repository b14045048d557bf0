using Codegen.Contracts.Errors;

namespace Codegen.Models.Tests.Templates;

public sealed class TemplateTests
{
    private const string From = "from {{ ref('stg_shop__orders') }}";

    private static string Sql(string text, params (string Path, string Text)[] more) =>
        CompiledProject.WithShop([("models/marts/fct.sql", text), .. more]).Sound().Model("fct").CompiledCode!;

    [Fact]
    public void Ref_source_and_this_become_quoted_relations()
    {
        Assert.Equal("select id from \"staging\".\"stg_shop__orders\"", Sql("select id from {{ ref('stg_shop__orders') }}"));
        Assert.Equal("select id from \"raw\".\"shop__orders\"", Sql("select id from {{ source('shop', 'orders') }};\n"));
        Assert.Equal("select '\"marts\".\"fct\"' as me", Sql("select '{{ this }}' as me"));
        Assert.Equal("select '\"marts\".\"fct\"!' as me", Sql("select '{{ this + '!' }}' as me"));
        Assert.Equal("select 'duckdb' as me", Sql("select '{{ target.type }}' as me"));
    }

    [Fact]
    public void Macros_take_defaults_named_arguments_and_lists_and_call_each_other()
    {
        var macros = ("models/macros/all.sql", """
            -- Macros.
            {{ func inner(x) }}<{{ x }}>{{ end }}
            {{ func outer(x, y = 'b') }}{{ inner(x) }}{{ inner(y) }}{{ end }}
            {{ func all_of(columns...) }}{{ columns | array.join ', ' }}{{ end }}
            {{ func twice(n); ret n * 2; end }}
            """);

        Assert.Equal("select '<a><b>' as v", Sql("select '{{ outer('a') }}' as v", macros));
        Assert.Equal("select '<a><c>' as v", Sql("select '{{ outer('a', 'c') }}' as v", macros));
        Assert.Equal("select '<a><d>' as v", Sql("select '{{ outer(x: 'a', y: 'd') }}' as v", macros));
        Assert.Equal("select '<a><b>' as v", Sql("select '{{ outer 'a' }}' as v", macros));
        Assert.Equal("select id, status " + "from \"staging\".\"stg_shop__orders\"", Sql("select {{ all_of('id', 'status') }} " + From, macros));
        Assert.Equal("select 42 as v", Sql("select {{ twice(20) + 2 }} as v", macros));
    }

    [Fact]
    public void Macros_that_a_model_calls_are_among_its_dependencies()
    {
        var manifest = CompiledProject.WithShop(
            ("models/macros/a.sql", "{{ func inner() }}1{{ end }}{{ func outer() }}{{ inner() }}{{ end }}{{ func other() }}2{{ end }}"),
            ("models/marts/fct.sql", "select {{ outer() }} as v")).Sound();

        Assert.Equal(["inner", "outer"], manifest.Model("fct").DependsOn.Macros);
    }

    [Fact]
    public void References_in_branches_that_are_not_taken_and_in_macros_are_dependencies()
    {
        var manifest = CompiledProject.WithShop(
            ("models/macros/a.sql", "{{ func rows(name) }}select id from {{ ref(name) }}{{ end }}"),
            ("models/marts/fct.sql", "{{ rows('stg_shop__orders') }}{{ if false }} union all select id from {{ ref('stg_shop__orders_log') }}{{ end }}")).Sound();

        Assert.Equal(["model.codegen.stg_shop__orders", "model.codegen.stg_shop__orders_log"], manifest.Model("fct").DependsOn.Nodes);
    }

    [Fact]
    public void Variables_come_from_the_project_and_win_when_they_are_given()
    {
        (string, string)[] files = [("models/project.yml", "vars: {zone: UTC, days: 7}"), ("models/marts/fct.sql", "select '{{ var('zone') }}' as z, {{ var('days') }} as d, '{{ var('none', 'x') }}' as n")];

        Assert.Equal("select 'UTC' as z, 7 as d, 'x' as n", CompiledProject.Of(files).Sound().Model("fct").CompiledCode);
        var given = CompiledProject.Of(new Dictionary<string, string> { ["zone"] = "Europe/Berlin" }, files);
        Assert.Equal("select 'Europe/Berlin' as z, 7 as d, 'x' as n", given.Sound().Model("fct").CompiledCode);
    }

    [Fact]
    public void An_error_is_placed_in_the_template_whatever_was_rendered_before_it()
    {
        var result = CompiledProject.WithShop(("models/marts/fct.sql", """
            /*---
            description: "Ümläute, {{ braces }} and more."
            ---*/
            {{ config(materialized: 'view') }}
            {{~ columns = ['id', 'status'] ~}}
            select
              {{~ for column in columns ~}}
              {{ column }} as {{ column }}_2,
              {{~ end ~}}
              'ä' as umlaut, amunt
            from {{ ref('stg_shop__orders') }}
            """));

        Assert.Equal(new SourcePosition("models/marts/fct.sql", 10, 18), result.OnlyError().Position);
    }

    [Fact]
    public void Text_in_braces_that_are_no_template_stays()
    {
        Assert.Equal("select {'a': 1} as s, '{\"a\":1}' as j", Sql("select {'a': 1} as s, '{\"a\":1}' as j"));
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_change_nothing()
    {
        var result = CompiledProject.WithShop(("models/marts/fct.sql", "\ufeff/*---\r\ntags: [a]\r\n---*/\r\nselect id,\r\n  nope\r\n" + From));

        Assert.Equal(new SourcePosition("models/marts/fct.sql", 5, 3), result.OnlyError().Position);
    }

    [Fact]
    public void A_variable_that_is_given_and_that_nobody_asks_for_is_a_warning()
    {
        var result = CompiledProject.Of(
            new Dictionary<string, string> { ["zoen"] = "UTC" }, ("models/marts/fct.sql", "select '{{ var('zone', 'x') }}' as z"));

        Assert.NotNull(result.Manifest);
        Assert.Equal("--vars(1,1): warning CG4015: no template asks for the variable 'zoen'; did you mean 'zone'?", Assert.Single(result.Problems).ToString());
    }
}
