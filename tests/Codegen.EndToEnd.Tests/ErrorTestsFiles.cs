using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests;

/// <summary>Files and words that a person got wrong: named with their place and the nearest right name; exit code 2, nothing written.</summary>
public sealed class ErrorTestsFiles
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        servers: [{url: 'https://api.acme.example'}]
        paths:
          /things:
            get:
              operationId: listThings
              responses:
                '200':
                  description: All things
                  content:
                    application/json:
                      schema:
                        type: array
                        items: {type: object, properties: {id: {type: integer}, name: {type: string}}}
        """;

    [Theory]
    [InlineData("profles: {}", "codegen.yaml(2,1): error CG9101: unknown key 'profles'; did you mean 'profiles'?")]
    [InlineData("connections: {github: {secrts: {}}}", "codegen.yaml(2,24): error CG9101: unknown key 'connections.github.secrts'; did you mean 'secrets'?")]
    [InlineData("connections: {github: {http: {attempts: 0}}}", "codegen.yaml(2,41): error CG9103: 'connections.github.http.attempts' must be a whole number from 1 to 100.")]
    [InlineData("connections: {github: {http: {retry_bas: 1s}}}", "codegen.yaml(2,31): error CG9101: unknown key 'connections.github.http.retry_bas'; did you mean 'retry_base'?")]
    [InlineData("connections: {github: [", "codegen.yaml(")]
    public async Task A_wrong_setting_stops_a_run_before_it_writes(string settings, string expected)
    {
        using var workspace = new Workspace("settings", settings);
        var result = (await workspace.RunAsync("sync")).Expect(2);
        Assert.StartsWith(expected, result.Talk, StringComparison.Ordinal);
        Assert.Contains(": error CG91", result.Talk, StringComparison.Ordinal);
        Assert.Empty(workspace.Written);
    }

    [Theory]
    [InlineData("sync githb", "CG9501: No connection or compiled source 'githb'; did you mean 'github'?")]
    [InlineData("sync github.isues", "CG9502: Source 'github' has no stream 'isues'; did you mean 'issues'?")]
    [InlineData("preview github", "CG9701: Name one stream of 'github': codegen preview github.<stream>.")]
    [InlineData("explain githb", "CG9202: No source specs/githb")]
    [InlineData("sync --profile demmo", "CG9107: no profile 'demmo'; did you mean 'demo'?")]
    [InlineData("sync --config other.yaml", "CG9105: No settings at ")]
    [InlineData("snyc", "CG9001: Unknown verb 'snyc'; did you mean 'sync'?")]
    [InlineData("load --rebiuld", "CG9001: Unknown option '--rebiuld'; did you mean '--rebuild'?")]
    [InlineData("query", "CG9001: ")]
    [InlineData("load --print-sql oracle", "CG9001: ")]
    [InlineData("sandbox", "CG9601: Nothing to play")]
    [InlineData("ingest github", "CG1004")]
    [InlineData("ingest stripe github", "error CG1004: connections.github.secrets.token")]
    public async Task A_wrong_word_gets_the_nearest_right_one(string line, string expected)
    {
        using var workspace = new Workspace("words", """
            profiles: {dev: {lake: lake, warehouse: warehouse.duckdb}, demo: {}}
            connections: {stripe: {secrets: {token: t}}, github: {}}
            """);
        var result = (await workspace.RunAsync(line.Split(' '))).Expect(2);
        Assert.Contains(expected, result.Talk, StringComparison.Ordinal);
        Assert.Empty(workspace.Written);
    }

    [Theory]
    [InlineData(null, null, "specs/acme")]
    [InlineData("openapi: [", null, "specs/acme/openapi.yaml(")]
    [InlineData("<html>", null, "specs/acme/openapi.yaml(1,1): error CG0003")]
    [InlineData("", null, "specs/acme/openapi.yaml(1,1): error CG0003")]
    [InlineData(Document, "streams: {things: {pagging: link}}", "specs/acme/mapping.yaml(1,")]
    [InlineData(Document, "streams: [", "specs/acme/mapping.yaml(1,")]
    public async Task A_wrong_document_or_mapping_is_named_with_its_place(string? document, string? mapping, string expected)
    {
        using var workspace = new Workspace("documents", "profiles: {dev: {lake: lake, warehouse: warehouse.duckdb}}");
        Directory.CreateDirectory(Path.Combine(workspace.Folder, "specs", "acme"));
        if (document is not null)
            workspace.Write("specs/acme/openapi.yaml", document);
        if (mapping is not null)
            workspace.Write("specs/acme/mapping.yaml", mapping);
        var result = (await workspace.RunAsync("check")).Expect(2);
        Assert.Contains(expected, result.Talk, StringComparison.Ordinal);
        Assert.Contains("error CG0", result.Talk, StringComparison.Ordinal);
        Assert.Equal(result.Talk.Split('\n')[1], (await workspace.RunAsync("explain", "acme")).Expect(2).Talk.Split('\n')[0]);

        Assert.DoesNotContain("lake", workspace.Written);
    }

    [Fact]
    public async Task A_source_that_is_not_compiled_can_be_explained_and_checked_and_the_rest_names_the_command_that_compiles_it()
    {
        using var workspace = new Workspace("uncompiled", "connections: {acme: {secrets: {}}}");
        workspace.Write("specs/acme/openapi.yaml", Document);
        var explained = (await workspace.RunAsync("explain", "acme")).Expect(0);
        Assert.Contains("things", explained.Output, StringComparison.Ordinal);
        Assert.Contains("source acme", (await workspace.RunAsync("check")).Expect(0).Talk, StringComparison.Ordinal);
        foreach (var line in new[] { "preview acme.things", "sync acme", "ingest", "load acme.things" })
            Assert.Contains("./build.sh generate build", (await workspace.RunAsync(line.Split(' '))).Expect(2).Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_whose_connectors_were_never_built_is_told_how()
    {
        using var workspace = new Workspace("unbuilt", "");
        File.WriteAllText(Path.Combine(workspace.Folder, "codegen.yaml"), "connectors: nowhere.dll\n");
        Assert.Contains("./build.sh generate build", (await workspace.RunAsync("sync")).Expect(2).Talk, StringComparison.Ordinal);
        Assert.Empty(workspace.Written);
    }

    [Fact]
    public async Task Alone_the_program_says_what_it_can_do()
    {
        using var workspace = new Workspace("alone", "");
        Assert.Contains("More about a verb", (await workspace.RunAsync()).Expect(0).Output, StringComparison.Ordinal);
    }
}
