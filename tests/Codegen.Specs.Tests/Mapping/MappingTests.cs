using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Tests.Mapping;

public sealed class MappingTests
{
    private const string Instant = "{type: string, format: date-time}";
    private static readonly string Document = Api.Paths(
        Api.Get("/repos/{owner}/{repo}/issues", "{type: object, required: [id, number], properties: {id: {type: integer}, number: {type: integer}, updated_at: {type: string, format: date-time}, user: {type: object, properties: {id: {type: integer}}}}}", $"{Api.Path("owner")}, {Api.Path("repo")}, {Api.Query("since", Instant, "Updated since then.")}, {Api.Query("state")}, {Api.Query("types", "{type: array, items: {type: string}}")}, {{name: X-Version, in: header, schema: {{type: string}}}}", "Link: {schema: {type: string}}", id: "issues/list-for-repo")
        + "\n" + Api.Get("/issues", "{type: object, properties: {id: {type: integer}}}")
        + "\n" + Api.Get("/repos/{owner}/{repo}/issues/{issue_number}/notes", "{type: object, properties: {id: {type: integer}}}", $"{Api.Path("owner")}, {Api.Path("repo")}, {Api.Path("issue_number", "integer")}")
        + "\n" + Api.Answer("/repos/{owner}/{repo}", "{type: object, properties: {id: {type: integer}, name: {type: string}}}", $"{Api.Path("owner")}, {Api.Path("repo")}", id: "repos/get")
        + "\n" + Api.Answer("/rates", "{type: object, properties: {rates: {type: object, additionalProperties: {type: number}}}}"));

    private static StreamDefinition Stream(string mapping, string name = "issues") => Compiling.Stream(Document, mapping, name);

    private static string Names(string? mapping) => string.Join(" ", Compiling.Connector(Document, mapping).Definition.Streams.Select(stream => stream.Name));

    [Theory]
    [InlineData(null, "issues notes repos_issues")]
    [InlineData("{}", "issues notes repos_issues")]
    [InlineData("", "issues notes repos_issues")]
    [InlineData("streams: [notes]", "notes repos_issues")]
    [InlineData("streams: {issues: }", "issues")]
    [InlineData("streams: {issues: issues/list-for-repo}\nonly: false", "issues issues_2 notes")]
    [InlineData("streams: {all_issues: issues/list-for-repo}\nonly: false", "all_issues issues notes")]
    [InlineData("streams: {issues: {enabled: false}}\nonly: false", "notes repos_issues")]
    [InlineData("streams: {repositories: repos/get}", "repositories")]
    [InlineData("streams: {repositories: {from: 'GET /repos/{owner}/{repo}'}}", "repositories")]
    public void Streams_are_selected_with_the_parents_that_they_need(string? mapping, string expected) => Assert.Equal(expected, Names(mapping));

    [Fact]
    public void A_bare_name_means_the_list_that_is_read_for_each_entry() =>
        Assert.Equal("/repos/{owner}/{repo}/issues", Stream("defaults: {each: {owner/repo: config.repos}}\nstreams: [issues]").Request.Path);

    [Fact]
    public void A_configured_list_fills_its_parts_and_children_inherit_it()
    {
        var connector = Compiling.Connector(Document, "defaults: {each: {owner/repo: config.repos}}\nstreams: [notes]");
        var (parent, child) = (connector.Definition.Streams.Single(stream => stream.Parent is null), connector.Definition.Streams.Single(stream => stream.Parent is not null));
        Assert.Equal(new ConfigKey("repos", IsList: true, "owner/repo"), Assert.Single(connector.Definition.Config));
        Assert.Equal(["owner", "repo"], parent.Each!.Parts);
        Assert.Null(child.Each);
        Assert.Equal([ParameterSource.Each, ParameterSource.Each, ParameterSource.Parent], child.Request.Parameters.Select(parameter => parameter.Source));
    }

    [Fact]
    public void Every_value_of_a_stream_can_be_stated()
    {
        var stream = Stream("""
            streams:
              issues:
                from: issues/list-for-repo
                description: All of them.
                params: {state: all, 'types[]': bug, owner: config.organisation, X-Version: '2'}
                key: [number, $.user.id]
                version: none
                cursor: {field: updated_at, order: asc, start: since, window: 30d, lookback: 10m, settle: 5s, begin: 2020-01-01, retention: 52w, resolution: 1s, format: date}
                paginate: none
                parent: none
            """);
        Assert.Equal("All of them.", stream.Description);
        Assert.Equal("owner=Config:organisation repo=Config:repo state=Constant:all types[]=Constant:bug X-Version=Constant:2", string.Join(" ", stream.Request.Parameters.Select(parameter => $"{parameter.Name}={parameter.Source}:{parameter.Value}")));
        Assert.Equal(["$.number", "$.user.id"], stream.Key.Select(path => path.ToString()));
        Assert.Null(stream.Version);
        Assert.Equal(PagingDefinition.Single, stream.Paging);
        Assert.Equal(
            new CursorDefinition
            {
                Field = new TimeField(new FieldPath("updated_at"), TimeFormat.Rfc3339),
                Order = CursorOrder.Ascending,
                StartParameter = "since",
                ParameterFormat = TimeFormat.Date,
                Resolution = TimeSpan.FromSeconds(1),
                Window = TimeSpan.FromDays(30),
                Lookback = TimeSpan.FromMinutes(10),
                Settle = TimeSpan.FromSeconds(5),
                Begin = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
                Retention = TimeSpan.FromDays(364),
            },
            stream.Cursor);
    }

    [Theory]
    [InlineData("parent: repos_issues", "number", false)]
    [InlineData("parent: repos_issues.id -> issue_number", "id", false)]
    [InlineData("parent: [repos_issues.id -> issue_number]", "id", false)]
    [InlineData("parent: {of: repos_issues, bind: {issue_number: $.user.id}, incremental: true}", "user.id", true)]
    public void A_parent_can_be_stated_in_short_and_in_full(string parent, string field, bool incremental)
    {
        var stated = Compiling.Stream(Document, $"streams: {{notes: {{{parent}}}}}", "notes").Parent!;
        Assert.Equal(("repos_issues", field, incremental), (stated.Stream, string.Join(".", Assert.Single(stated.Bindings).Field.Names), stated.Incremental));
    }

    [Theory]
    [InlineData("repos/get", "$", RecordsShape.Object, "id name")]
    [InlineData("{from: GET /rates, records: {path: $.rates, as: map}}", "$.rates", RecordsShape.Map, "value")]
    [InlineData("{from: GET /rates, records: {as: object}}", "$", RecordsShape.Object, "rates")]
    public void Records_may_be_one_object_or_a_map(string stream, string path, RecordsShape shape, string columns)
    {
        var definition = Compiling.Stream(Document, $"streams: {{rates: {stream}}}", "rates");
        Assert.Equal((path, shape, columns), (definition.Records.Path.ToString(), definition.Records.Shape, string.Join(" ", definition.Schema.Columns.Select(column => column.Name))));
    }

    [Fact]
    public void The_source_can_state_server_authentication_headers_and_settings()
    {
        var connector = Compiling.Connector(Document, """
            codegen: 1
            server: https://example.test/
            auth: bearer
            secrets: [api_key]
            http: {headers: {X-Api-Version: '7', X-Tenant: '{config.tenant}'}}
            config: {start: {type: date, example: 2024-01-01}}
            streams: [issues]
            """).Definition;
        Assert.Equal(("https://example.test", AuthKind.Bearer, "api_key"), (connector.Server, connector.Auth.Kind, connector.Auth.SecretName));
        Assert.Equal([("X-Api-Version", ParameterSource.Constant, "7"), ("X-Tenant", ParameterSource.Config, "tenant")], connector.Headers.Select(header => (header.Name, header.Source, header.Value)));
        Assert.Equal(["start", "tenant"], connector.Config.Select(key => key.Name));
    }

    [Fact]
    public void What_was_observed_counts_less_than_the_mapping_and_more_than_the_document()
    {
        const string Observed = "streams: {issues: {key: updated_at, description: Seen.}}";
        var connector = Compiling.Connector(Document, "streams: {issues: {from: issues/list-for-repo, description: Said.}}", Observed);
        var stream = Assert.Single(connector.Definition.Streams);
        Assert.Equal(("$.updated_at", "Said."), (Assert.Single(stream.Key).ToString(), stream.Description));
        var decision = Compiling.Decision(connector, "streams.issues.key");
        Assert.Equal((Evidence.Observed, "specs/test/observed.yaml(1,25)"), (decision.From, decision.Where));
    }

    [Fact]
    public void A_default_is_for_the_streams_that_it_fits()
    {
        var connector = Compiling.Connector(Document, "defaults: {params: {state: closed}, paginate: none}\nstreams: {all: issues/list-for-repo, issues: }").Definition;
        Assert.Equal(["closed", null], connector.Streams.Select(stream => stream.Request.Parameters.SingleOrDefault(parameter => parameter.Name == "state")?.Value));
    }

    [Fact]
    public void Null_takes_away_what_a_default_gives() =>
        Assert.Null(Compiling.Stream(Document, "defaults: {each: {owner/repo: config.repos}}\nstreams: {all: {from: issues/list-for-repo, each: ~}}", "all").Each);

    [Fact]
    public void Decisions_name_their_evidence()
    {
        var connector = Compiling.Connector(Document, "streams: {issues: {from: issues/list-for-repo, key: number}}");
        Assert.Equal((Evidence.Mapping, "number", "specs/test/mapping.yaml(1,53)"), (Compiling.Decision(connector, "streams.issues.key").From, Compiling.Decision(connector, "streams.issues.key").Value, Compiling.Decision(connector, "streams.issues.key").Where));
        Assert.Equal((Evidence.Spec, "link", "/paths/~1repos~1{owner}~1{repo}~1issues/get/responses/200/headers/Link"), (Compiling.Decision(connector, "streams.issues.paginate").From, Compiling.Decision(connector, "streams.issues.paginate").Value, Compiling.Decision(connector, "streams.issues.paginate").Where));
        Assert.All(connector.Decisions, decision => Assert.NotEmpty(decision.Why));
    }
}
