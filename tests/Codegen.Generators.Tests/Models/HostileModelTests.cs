using System.Text.Json;
using System.Text.RegularExpressions;
using Codegen.Generators.Connectors;
using Codegen.Specs;
using Codegen.Yaml;

namespace Codegen.Generators.Tests.Models;

public sealed partial class HostileModelTests
{
    private static readonly string[] Slots = ["path", "property", "enum", "*"];

    private static readonly string[] More =
    [
        "{{ env_var('SECRET') }}", "{{ 1 + 1 }}", "{% set x = 1 %}", "{# gone #}", "{%{ raw }%}", "{{{{", "}}{{", "a{", "{{~ x ~}}", "---*/ select 1 /*---",
        "x\") }} {{ source('a', 'b", "\"\"", "\"", "\" from secrets --", "*/", "/*", "--", "$$x$$", "is_deleted", "IS_DELETED", "is_deleted_2", "_hash", "_Key",
    ];

    [Fact]
    public void Models_of_a_hostile_document_hold_its_texts_as_texts_and_nothing_else()
    {
        var checkedFiles = 0;
        foreach (var slot in Slots)
        {
            foreach (var payload in Payloads.All.Concat(More))
            {
                if (Compile(HostileDocument.With(slot, payload)) is not { } spec)
                    continue;
                foreach (var file in ConnectorEmitter.Emit(spec).Where(file => file.Path.Contains("/models/", StringComparison.Ordinal)))
                {
                    if (file.Path.EndsWith(".sql", StringComparison.Ordinal))
                        AssertSql(file, spec);
                    else
                        AssertYaml(file, spec);
                    checkedFiles++;
                }
            }
        }

        Assert.True(checkedFiles > Slots.Length * Payloads.All.Count, $"Only {checkedFiles} files came of the hostile documents.");
    }

    private static ConnectorSpec? Compile(string document)
    {
        var input = new SpecInput("things", new SpecFile("specs/things/openapi.json", document), null, null);
        var spec = SpecCompiler.Compile(input, TestContext.Current.CancellationToken).Connector;
        return spec is null ? null : spec with { Mapped = [.. spec.Definition.Streams.Select(stream => stream.Name)] };
    }

    /// <summary>Without its quoted names and its one template call, a model is a text of ours.</summary>
    private static void AssertSql(EmittedFile file, ConnectorSpec spec)
    {
        var calls = Call().Matches(file.Text);
        var call = Assert.Single(calls).Value;
        var stream = spec.Definition.Streams.Single(stream => call.Contains($"'{stream.Name}'", StringComparison.Ordinal) || call.Contains($"'stg_things__{stream.Name}_log'", StringComparison.Ordinal));
        var rest = file.Text.Replace(call, "T", StringComparison.Ordinal);
        AssertNoTemplate(rest);
        var skeleton = Quoted().Replace(rest, "N");
        Assert.Matches(Skeleton(), skeleton);
        Assert.Equal(stream.Schema.Columns.Count + (file.Path.EndsWith("_log.sql", StringComparison.Ordinal) ? 9 : 8), Line().Count(skeleton));
    }

    private static void AssertYaml(EmittedFile file, ConnectorSpec spec)
    {
        var root = ParsedText.Read(file.Text).Json;
        var isSources = file.Path.EndsWith("__sources.yml", StringComparison.Ordinal);
        Assert.Equal(["version", isSources ? "sources" : "models"], root.EnumerateObject().Select(property => property.Name));
        Assert.All(Texts(root), AssertNoTemplate);
        var tables = isSources ? root.GetProperty("sources")[0].GetProperty("tables") : root.GetProperty("models");
        foreach (var table in tables.EnumerateArray())
        {
            var name = table.GetProperty("name").GetString()!.Replace("stg_things__", "", StringComparison.Ordinal);
            var stream = spec.Definition.Streams.Single(stream => stream.Name == name || (!isSources && stream.Name + "_log" == name));
            var columns = table.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString()!).ToList();
            Assert.Equal(columns.Count, columns.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.Subset(columns.ToHashSet(), stream.Schema.Columns.Select(column => column.Name).Where(column => isSources || !column.Equals("is_deleted", StringComparison.OrdinalIgnoreCase)).ToHashSet());
        }
    }

    private static void AssertNoTemplate(string text) => Assert.DoesNotMatch(Template(), text);

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value).Append(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    [GeneratedRegex(@"\{\{ (source\('things', '[a-z0-9_]+'\)|ref\('stg_things__[a-z0-9_]+_log'\)) \}\}")]
    private static partial Regex Call();

    [GeneratedRegex(@"\{[{%#]")]
    private static partial Regex Template();

    [GeneratedRegex("\"(?:[^\"]|\"\")+\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("^    (N|case when N between [-0-9]+ and [0-9]+ then to_timestamp\\(N( / 1000.0)?\\) end)( = 'delete')?( as N)?,?$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex("^-- Written by `generate`, never edited\\. [A-Za-z ,;'.]+\nselect\n(    .+\n)+from T\n(qualify\n    row_number\\(\\) over \\(\n        partition by N, N, N\n        order by N desc, N desc, N desc\\) = 1\n    and not N\n)?$")]
    private static partial Regex Skeleton();
}
