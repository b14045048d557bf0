using System.Text;
using Codegen.Contracts.Errors;

namespace Codegen.Specs.Tests.Documents;

/// <summary>Documents come from strangers. Whatever they hold, the result is a connector or a message with a place, and soon.</summary>
public sealed class HostileDocumentTests
{
    [Theory]
    [InlineData("", "(1,1): error CG0003: the file is empty; expected an OpenAPI document (openapi: 3.0 or 3.1, or swagger: 2.0)")]
    [InlineData("# nothing\n", "(1,1): error CG0003: the file holds nothing; expected an OpenAPI document (openapi: 3.0 or 3.1, or swagger: 2.0)")]
    [InlineData("<!DOCTYPE html><html><body>404</body></html>", "(1,1): error CG0003: an HTML page; expected an OpenAPI document (openapi: 3.0 or 3.1, or swagger: 2.0)")]
    [InlineData("- a\n- b", "(1,1): error CG0003: the root is a list; expected an OpenAPI document (openapi: 3.0 or 3.1, or swagger: 2.0)")]
    [InlineData("just words", "(1,1): error CG0003: the root is text; expected an OpenAPI document (openapi: 3.0 or 3.1, or swagger: 2.0)")]
    [InlineData("info: {title: x}", "(1,1): error CG0003: no 'openapi' or 'swagger' at the root; expected an OpenAPI document (openapi: 3.0 or 3.1, or swagger: 2.0)")]
    [InlineData("info: {}\nopenapi: 4.0.0", "(2,1): error CG0004: the version '4.0.0' is not supported; expected an OpenAPI document (openapi: 3.0 or 3.1, or swagger: 2.0)")]
    [InlineData("swagger: '1.2'", "(1,1): error CG0004: the version '1.2' is not supported; expected an OpenAPI document (openapi: 3.0 or 3.1, or swagger: 2.0)")]
    [InlineData("openapi: 3.0.0\npaths: [1]", "(2,1): error CG0008: 'paths' must be a mapping of paths")]
    [InlineData("a: [1, 2", "(1,9): error CG0002: not YAML: While parsing a flow sequence, did not find expected ',' or ']'; expected an OpenAPI document (openapi: 3.0 or 3.1, or swagger: 2.0)")]
    public void What_is_no_document_is_told_with_its_place(string document, string message) =>
        Assert.Equal(message, Compiling.Errors(document).Replace("specs/test/openapi.yaml", ""));

    [Theory]
    [InlineData("", "(1,1)")]
    [InlineData("{\n  \"openapi\": \"3.0.0\",\n  \"paths\": {,}\n}", "(3,13)")]
    [InlineData("{\"openapi\": \"3.0.0\"", "(1,20)")]
    [InlineData("<html>", "(1,1)")]
    public void A_json_file_that_is_no_json_is_told_with_its_place(string document, string place) =>
        Assert.StartsWith($"specs/test/openapi.json{place}: error CG000", Compiling.Errors(document, file: "openapi.json"), StringComparison.Ordinal);

    [Fact]
    public void A_source_without_a_document_is_an_error_that_names_it() =>
        Assert.Equal(
            "specs/acme/(1,1): error CG0001: the source 'acme' has no document; expected specs/acme/openapi.yaml or openapi.json",
            Assert.Single(SpecCompiler.Compile(new SpecInput("acme", null, null, null), TestContext.Current.CancellationToken).Problems).ToString());

    [Theory]
    [InlineData("a.b")]
    [InlineData("My Source!")]
    [InlineData("../up")]
    [InlineData("источник")]
    public void A_folder_whose_name_no_command_could_hold_is_refused(string source)
    {
        var problem = Assert.Single(SpecCompiler.Compile(new SpecInput(source, new SpecFile("x.yaml", Api.List()), null, null), TestContext.Current.CancellationToken).Problems);
        Assert.Equal($"specs/{source}/(1,1): error CG0014: '{source}' can't name a source: commands, tables and keys hold it; rename the folder, with letters, digits, '_' and '-' only", problem.ToString());
    }

    [Fact]
    public void A_yaml_bomb_fails_at_once_with_its_place()
    {
        var bomb = new StringBuilder("openapi: 3.0.0\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level <= 12; level++)
            bomb.Append($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n");
        var started = TimeProvider.System.GetTimestamp();
        Assert.StartsWith("specs/test/openapi.yaml(8,5): error CG0002: more than 5000000 nodes", Compiling.Errors(bomb.ToString()), StringComparison.Ordinal);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 1);
    }

    [Fact]
    public void Schemas_that_refer_in_circles_end_where_the_circle_closes()
    {
        var document = Api.List("id: {type: integer}, self: {$ref: '#/components/schemas/thing'}, loop: {$ref: '#/components/schemas/a'}, union: {$ref: '#/components/schemas/u'}, all: {$ref: '#/components/schemas/x'}")
            + "\n    a: {$ref: '#/components/schemas/b'}\n    b: {$ref: '#/components/schemas/a'}\n    u: {anyOf: [{$ref: '#/components/schemas/u'}, {type: string}]}\n    x: {allOf: [{$ref: '#/components/schemas/x'}, {type: integer}]}";
        var result = Compiling.Compile(document);
        Assert.Equal(["Integer", "Json", "Json", "Text", "Integer"], result.Connector!.Definition.Streams[0].Schema.Columns.Select(column => column.Type.ToString()));
        Assert.Contains(result.Problems, problem => problem is { Code: "CG0007", Severity: ProblemSeverity.Warning });
    }

    [Theory]
    [InlineData(500)]
    [InlineData(900)]
    public void Deep_chains_of_references_are_followed(int depth)
    {
        var document = new StringBuilder(Api.List("id: {$ref: '#/components/schemas/c0'}, all: {$ref: '#/components/schemas/d0'}"));
        for (var i = 0; i < depth; i++)
            document.Append($"\n    c{i}: {{$ref: '#/components/schemas/c{i + 1}'}}\n    d{i}: {{allOf: [{{$ref: '#/components/schemas/d{i + 1}'}}]}}");
        document.Append($"\n    c{depth}: {{type: integer}}\n    d{depth}: {{type: boolean}}");
        Assert.Equal(["Integer", "Boolean"], Compiling.Stream(document.ToString()).Schema.Columns.Select(column => column.Type.ToString()));
    }

    [Fact]
    public void Wide_and_deep_unions_do_not_multiply()
    {
        var document = new StringBuilder(Api.List("id: {$ref: '#/components/schemas/u0'}"));
        for (var i = 0; i < 200; i++)
            document.Append($"\n    u{i}: {{anyOf: [{string.Join(", ", Enumerable.Range(0, 20).Select(k => $"{{$ref: '#/components/schemas/u{(i + k + 1) % 200}'}}"))}]}}");
        Assert.Equal("Json", Assert.Single(Compiling.Stream(document.ToString()).Schema.Columns).Type.ToString());
    }

    [Theory]
    [InlineData("#/components/schemas/thng", "CG0005", "; did you mean 'thing'?")]
    [InlineData("other.yaml#/x", "CG0006", "leads out of the document")]
    [InlineData("http://169.254.169.254/x", "CG0006", "leads out of the document")]
    [InlineData("file:///etc/passwd", "CG0006", "leads out of the document")]
    [InlineData("#bad", "CG0005", "leads nowhere")]
    public void A_broken_reference_is_an_error_where_a_mapped_stream_reaches_it_and_else_a_warning(string reference, string code, string message)
    {
        var document = Api.List($"id: {{type: integer}}, field: {{$ref: '{reference}'}}");
        var problem = Assert.Single(Compiling.Compile(document, "streams: [things]").Problems, problem => problem.Severity == ProblemSeverity.Error);
        Assert.Equal((code, 22), (problem.Code, problem.Position.Line));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal("Json", Compiling.Stream(document).Schema.Columns[1].Type.ToString());
    }

    [Fact]
    public void A_broken_reference_that_no_stream_reaches_is_nobodys_problem() =>
        Assert.DoesNotContain(Compiling.Compile(Api.List() + "\n    unused: {$ref: 'http://elsewhere.test/x'}", "streams: [things]").Problems, problem => problem.Code == "CG0006");

    [Fact]
    public void Operations_in_other_files_are_told_once_with_the_way_out()
    {
        var result = Compiling.Compile(Api.Paths("/a: {get: {$ref: 'a.yml'}}\n/b: {get: {$ref: 'b.yml'}}\n/c: {post: {}}"));
        var problem = Assert.Single(result.Problems, problem => problem.Code == "CG0006");
        Assert.Equal(
            "specs/test/openapi.yaml(5,14): warning CG0006: GET /a is left out: the reference 'a.yml' leads out of the document; bundle the files into one document first (so are 1 more GETs)",
            problem.ToString());
    }

    [Theory]
    [InlineData("#/components/schemas/with~1slash")]
    [InlineData("#/components/schemas/with%7E1slash")]
    [InlineData("#/paths/~1things/get/x-schema")]
    public void Escaped_references_are_followed(string reference)
    {
        var document = (Api.List($"id: {{$ref: '{reference}'}}") + "\n    with/slash: {type: boolean}").Replace("operationId: listThings", "operationId: listThings\n      x-schema: {type: boolean}");
        Assert.Equal("Boolean", Assert.Single(Compiling.Stream(document).Schema.Columns).Type.ToString());
    }

    [Theory]
    [InlineData("200: {description: ok, content: {application/json: {schema: {type: array, items: {type: object}}}}}")]
    [InlineData("2XX: {description: ok, content: {application/vnd.test.v1+json: {schema: {type: array, items: {type: object}}}}}")]
    [InlineData("'201': {description: ok, content: {'application/json; charset=utf-8': {schema: {type: array, items: {type: object}}}}}")]
    public void Answers_are_found_under_every_key_that_documents_use(string response) =>
        Assert.Single(Compiling.Connector(Api.Paths($"/things:\n  get:\n    responses: {{{response}}}")).Definition.Streams);

    [Theory]
    [InlineData("/things: 1")]
    [InlineData("/things: {get: [1]}")]
    [InlineData("/things: {get: {responses: 5}}")]
    [InlineData("/things: {get: {responses: {'200': 5}}}")]
    [InlineData("/things: {get: {parameters: {a: 1}, responses: {'200': {content: {application/json: {schema: 3}}}}}}")]
    [InlineData("/things: {get: {parameters: [1, {}, {name: 3}, {name: x}], responses: {'200': {content: {application/json: {schema: {type: array, items: [1, 2]}}}}}}}")]
    [InlineData("/things: {get: {responses: {'200': {content: {application/json: {schema: {type: {a: 1}, properties: [1], required: 7, enum: {}, allOf: 1, oneOf: [3]}}}}}}}")]
    [InlineData("things: {get: {}}\nx-paths: 1")]
    [InlineData("'/a?b=1': {get: {responses: {'200': {content: {application/json: {schema: {type: array}}}}}}}")]
    [InlineData("'/{': {get: {responses: {'200': {content: {application/json: {schema: {type: array, items: {type: object}}}}}}}}")]
    public void Parts_of_the_wrong_kind_are_passed_over(string paths) => Assert.NotNull(Compiling.Compile(Api.Paths(paths)).Connector);

    [Fact]
    public void Lone_surrogates_and_repeated_names_are_read_like_anything_else()
    {
        const string Document = """
            {"openapi": "3.0.0", "paths": {"/things": {"get": {"summary": "\ud800", "responses": {"200": {"description": "", "content": {"application/json": {"schema":
             {"type": "array", "items": {"type": "object", "properties": {"a\udfff": {"type": "string"}, "id": {"type": "string"}, "id": {"type": "integer"}}}}}}}}}}}}
            """;
        Assert.Equal(2, Compiling.Connector(Document).Definition.Streams[0].Schema.Columns.Count);
    }
}
