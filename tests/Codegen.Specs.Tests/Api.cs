namespace Codegen.Specs.Tests;

/// <summary>Small documents, written for one question each.</summary>
internal static class Api
{
    private const string ListDocument = """
        openapi: 3.0.3
        info: {title: Test, version: '1'}
        servers: [{url: 'https://api.test'}]
        security: [{token: []}]
        paths:
          /things:
            get:
              operationId: listThings
              summary: Things
              description: '@description'
              parameters: [@parameters]
              responses:
                '200':
                  description: ok
                  headers: { @headers }
                  content:
                    application/json:
                      schema: @answer
        components:
          securitySchemes: {token: {type: http, scheme: bearer}}
          schemas:
            thing: {type: object, required: [@required], properties: { @fields }}
        """;

    private const string GetOperation = """
        @path:
          get:
            operationId: '@id'
            parameters: [@parameters]
            responses: {'200': {description: ok, headers: { @headers }, content: {application/json: {schema: @answer}}}}
        """;

    private const string Array = "{type: array, items: {$ref: '#/components/schemas/thing'}}";

    /// <summary>A document with one list at <c>/things</c>.</summary>
    /// <param name="fields">The record's properties, in flow style.</param>
    /// <param name="parameters">The operation's parameters, in flow style.</param>
    /// <param name="headers">The answer's headers, in flow style.</param>
    /// <param name="description">What the operation says about itself.</param>
    /// <param name="beside">Properties beside <c>data</c>, in flow style; null for an answer that is the array itself.</param>
    /// <param name="required">The record's required properties.</param>
    public static string List(
        string fields = "id: {type: integer}", string parameters = "", string headers = "", string description = "Lists things.", string? beside = null, string required = "id") =>
        ListDocument
            .Replace("@description", description)
            .Replace("@parameters", parameters)
            .Replace("@headers", headers)
            .Replace("@answer", beside is null ? Array : $"{{type: object, properties: {{data: {Array}{(beside.Length > 0 ? ", " + beside : "")}}}}}")
            .Replace("@required", required)
            .Replace("@fields", fields);

    /// <summary>A query parameter, in flow style.</summary>
    public static string Query(string name, string schema = "{type: string}", string description = "", bool required = false, string more = "") =>
        $"{{name: '{name}', in: query, required: {(required ? "true" : "false")}, description: '{description}', schema: {schema}{(more.Length > 0 ? ", " + more : "")}}}";

    /// <summary>A path parameter, in flow style.</summary>
    public static string Path(string name, string type = "string") => $"{{name: {name}, in: path, required: true, schema: {{type: {type}}}}}";

    /// <summary>A document with paths that a test writes itself, in block style.</summary>
    public static string Paths(string paths, string components = "") =>
        "openapi: 3.1.0\ninfo: {title: Test, version: '1'}\nservers: [{url: 'https://api.test'}]\npaths:\n" + string.Join("\n", paths.Split('\n').Select(line => "  " + line)) + "\n" + components + "\n";

    /// <summary>A GET with an answer, in block style.</summary>
    public static string Answer(string path, string answer, string parameters = "", string headers = "", string id = "") =>
        GetOperation.Replace("@path", path).Replace("@id", id).Replace("@parameters", parameters).Replace("@headers", headers).Replace("@answer", answer);

    /// <summary>A GET whose answer is a list of records, in block style.</summary>
    public static string Get(string path, string record, string parameters = "", string headers = "", string id = "") =>
        Answer(path, $"{{type: array, items: {record}}}", parameters, headers, id);
}
