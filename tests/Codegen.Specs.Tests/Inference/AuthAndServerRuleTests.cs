using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Tests.Inference;

public sealed class AuthAndServerRuleTests
{
    private static string With(string schemes, string security, string operation = "") => Api.List()
        .Replace("securitySchemes: {token: {type: http, scheme: bearer}}", $"securitySchemes: {schemes}")
        .Replace("security: [{token: []}]", security)
        .Replace("operationId: listThings", "operationId: listThings" + operation);

    [Theory]
    [InlineData("{token: {type: http, scheme: Bearer}}", "security: [{token: []}]", AuthKind.Bearer)]
    [InlineData("{a: {type: http, scheme: basic}, token: {type: http, scheme: bearer}}", "security: [{a: []}, {token: []}]", AuthKind.Bearer)]
    [InlineData("{auth: {type: apiKey, in: header, name: Authorization, description: A Bearer token.}}", "security: [{auth: []}]", AuthKind.Bearer)]
    [InlineData("{a: {type: http, scheme: basic}}", "security: [{a: []}]", AuthKind.None)]
    [InlineData("{a: {type: apiKey, in: query, name: key}}", "security: [{a: []}]", AuthKind.None)]
    [InlineData("{token: {type: http, scheme: bearer}}", "", AuthKind.None)]
    [InlineData("{a: {type: oauth2, flows: {}}}", "security: [{a: [read]}]", AuthKind.Bearer)]
    [InlineData("{a: {type: openIdConnect, openIdConnectUrl: 'https://api.test/oidc'}}", "security: [{a: []}]", AuthKind.Bearer)]
    public void The_first_supported_scheme_is_used(string schemes, string security, AuthKind kind) =>
        Assert.Equal(kind, Compiling.Connector(With(schemes, security)).Definition.Auth.Kind);

    [Fact]
    public void Unsupported_schemes_are_warned_of_by_name() =>
        Assert.Contains(Compiling.Compile(With("{basic_auth: {type: http, scheme: basic}}", "security: [{basic_auth: []}]")).Problems, problem => problem.Code == "CG0202" && problem.Message.Contains("basic_auth", StringComparison.Ordinal));

    [Fact]
    public void A_bearer_token_is_preferred_to_one_that_a_flow_issues() =>
        Assert.Equal(
            Certainty.High,
            Compiling.Decision(
                Compiling.Connector(With("{flow: {type: oauth2, flows: {}}, token: {type: http, scheme: bearer}}", "security: [{flow: []}, {token: []}]")),
                "auth").Sure);

    [Fact]
    public void An_operations_own_security_comes_first() =>
        Assert.Equal(AuthKind.Bearer, Compiling.Connector(With("{a: {type: http, scheme: basic}, token: {type: http, scheme: bearer}}", "security: [{a: []}]", "\n      security: [{token: []}]")).Definition.Auth.Kind);

    [Theory]
    [InlineData("[{url: 'https://api.test/v1/'}]", "https://api.test/v1")]
    [InlineData("[{url: '{scheme}://{host}/v{n}', variables: {scheme: {default: https}, host: {default: eu.test}, n: {default: '2'}}}]", "https://eu.test/v2")]
    [InlineData("[{url: /v1}]", null)]
    [InlineData("[]", null)]
    [InlineData("[{url: 'https://{tenant}.test'}]", null)]
    public void The_first_server_with_its_defaults_is_used(string servers, string? expected) =>
        Assert.Equal(expected, Compiling.Connector(Api.List().Replace("[{url: 'https://api.test'}]", servers)).Definition.Server);

    [Fact]
    public void A_stream_from_another_server_is_refused()
    {
        var document = Api.Paths(Api.Get("/a", "{type: object}") + "\n" + Api.Get("/b", "{type: object}") + "\n" + Api.Get("/c", "{type: object}") + "\n  servers: [{url: 'https://other.test'}]");
        Assert.Contains("https://other.test", Compiling.Stream(document, name: "cs").Refusal);
    }

    [Fact]
    public void Swagger_2_gives_scheme_host_and_base_path()
    {
        const string Document = """
            {"swagger": "2.0", "host": "api.test", "basePath": "/v2", "schemes": ["http", "https"], "paths": {"/things": {"get": {
              "parameters": [{"name": "limit", "in": "query", "type": "integer", "maximum": 7}],
              "responses": {"200": {"description": "ok", "schema": {"type": "array", "items": {"$ref": "#/definitions/Thing"}}, "headers": {"Link": {"type": "string"}}}}}}},
             "definitions": {"Thing": {"type": "object", "properties": {"id": {"type": "integer", "x-nullable": true}}}}}
            """;
        var connector = Compiling.Connector(Document);
        Assert.Equal("https://api.test/v2", connector.Definition.Server);
        Assert.Equal(7, Assert.Single(connector.Definition.Streams).Paging.Size);
    }
}
