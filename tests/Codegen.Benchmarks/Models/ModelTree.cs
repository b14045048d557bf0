using System.Globalization;
using System.Text;

namespace Codegen.Benchmarks.Models;

/// <summary>Writes a project that looks like a real one: staging over sources, layers of joins, windows and aggregates, headers and tests.</summary>
internal static class ModelTree
{
    private const int Sources = 40;
    private const int ColumnsPerSource = 20;

    /// <summary>Writes the project.</summary>
    /// <param name="root">An empty folder.</param>
    /// <param name="models">How many models.</param>
    public static void Write(string root, int models)
    {
        Put(root, "models/project.yml", "vars: {floor: 10}\nfolders: {marts: {tags: [mart]}}\n");
        Put(root, "models/macros/amounts.sql", "{{ func euros(column) }}round({{ column }} / 100.0, 2){{ end }}\n");
        Put(root, "generated/shop/models/_shop__sources.yml", SourcesYaml());
        for (var number = 0; number < models; number++)
        {
            var layer = number < Sources ? "staging" : number % 2 == 0 ? "marts" : "intermediate";
            Put(root, $"models/{layer}/m{number:D4}.sql", number < Sources ? Staging(number) : Joined(number));
        }
    }

    private static string SourcesYaml()
    {
        var yaml = new StringBuilder("version: 2\nsources:\n  - name: shop\n    tables:\n");
        for (var table = 0; table < Sources; table++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"      - name: t{table}\n        identifier: shop__t{table}\n        columns:\n");
            yaml.Append("          - {name: id, data_type: BIGINT, config: {meta: {pointer: \"/data/*/id\", nullable: false}}}\n");
            yaml.Append("          - {name: status, data_type: VARCHAR, config: {meta: {pointer: \"/data/*/status\"}}}\n");
            yaml.Append("          - {name: seen, data_type: TIMESTAMPTZ, config: {meta: {pointer: \"/data/*/seen\"}}}\n");
            for (var column = 3; column < ColumnsPerSource; column++)
                yaml.Append(CultureInfo.InvariantCulture, $"          - {{name: c{column}, data_type: \"DECIMAL(38,12)\", config: {{meta: {{pointer: \"/data/*/c{column}\"}}}}}}\n");
        }

        return yaml.ToString();
    }

    private static string Staging(int number) => $$$"""
        /*---
        description: Rows of table {{{number}}}.
        columns: [{name: id, description: Identifies a row., tests: [unique, not_null]}]
        ---*/
        select id, status, seen, {{ euros('c3') }} as amount, c4 as b, c5 as c
        from {{ source('shop', 't{{{number}}}') }}
        where id > {{ var('floor') }}
        """;

    /// <summary>Parents lie at different distances below, so that the graph is neither a chain nor a star.</summary>
    private static string Joined(int number)
    {
        var (first, second) = (number * 7 % Math.Min(number, 600), number - 1 - (number % 37 % number));
        return $$$"""
            /*---
            description: Joins {{{first}}} and {{{second}}}.
            owner: bench
            columns:
              - {name: id, description: Identifies a row.}
              - {name: amount, description: What it is worth., tests: [{accepted_values: {values: [1, 2]}}]}
            ---*/
            with recent as (
              select *, row_number() over (partition by id order by seen desc) as nth
              from {{ ref('m{{{first:D4}}}') }}
              where status <> 'void'
            ),
            totals as (
              select id, max(seen) as seen, sum(amount) as amount, count(*) as n
              from {{ ref('m{{{second:D4}}}') }}
              group by id
            )
            select r.id, r.status, greatest(r.seen, t.seen) as seen,
              {{~ for column in ['b', 'c'] ~}}
              coalesce(r.{{ column }}, 0) as {{ column }},
              {{~ end ~}}
              case when t.n > {{ var('floor') }} then t.amount else r.amount end as amount
            from recent as r
            left join totals as t on t.id = r.id
            where r.nth = 1
            """;
    }

    private static void Put(string root, string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
