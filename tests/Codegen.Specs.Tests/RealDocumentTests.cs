using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Testing;

namespace Codegen.Specs.Tests;

/// <summary>Vendors' documents, unchanged.</summary>
public sealed class RealDocumentTests
{
    private static string Read(string name)
    {
        Assert.SkipWhen(Corpus.Spec(name) is null, Corpus.Absent);
        return File.ReadAllText(Corpus.Spec(name)!);
    }

    private static ConnectorSpec Compile(string name, string? mapping)
    {
        var result = Compiling.Compile(Read(name), mapping, file: Path.GetExtension(name) == ".json" ? "openapi.json" : "openapi.yaml");
        Assert.True(result.Connector is not null, string.Join("\n", result.Problems));
        return result.Connector;
    }

    [Theory]
    [InlineData("github-api.json", 340, 85)]
    [InlineData("stripe-2022-04.json", 100, 10)]
    [InlineData("slack-web-v2.json", 15, 11)]
    [InlineData("startrek-v30.json", 40, 40)]
    [InlineData("twilio-events-v1.json", 5, 5)]
    [InlineData("oai-uber-v2.json", 4, 1)]
    [InlineData("oai-petstore-v30.yaml", 1, 1)]
    [InlineData("oai-petstore-expanded-v2.json", 1, 1)]
    [InlineData("oai-callback-v30.yaml", 0, 0)]
    [InlineData("oai-tictactoe-v31.yaml", 0, 0)]
    [InlineData("oai-webhook-v31.yaml", 0, 0)]
    [InlineData("github-webhooks.json", 0, 0)]
    [InlineData("adyen-webhooks-v31.json", 0, 0)]
    [InlineData("adyen-txn-notification-v31.json", 0, 0)]
    [InlineData("readme-schema-types-v31.json", 0, 0)]
    public void Without_a_mapping_every_list_is_a_stream_complete_or_refused(string name, int streams, int refused)
    {
        var result = Compiling.Compile(Read(name), file: Path.GetExtension(name) == ".json" ? "openapi.json" : "openapi.yaml");
        var definition = result.Connector!.Definition;
        Assert.True(definition.Streams.Count >= streams, $"{definition.Streams.Count} streams");
        Assert.True(definition.Streams.Count(stream => stream.Refusal is not null) >= refused);
        Assert.Equal(definition.Streams.Count, definition.Streams.Select(stream => stream.Name).Distinct().Count());
        Assert.All(definition.Streams, stream => Assert.NotEmpty(stream.Schema.Columns));
        Assert.DoesNotContain(result.Problems, problem => problem.Severity == ProblemSeverity.Error);
    }

    [Fact]
    public void Githubs_document_needs_eight_lines_for_five_streams()
    {
        var connector = Compile("github-api.json", """
            auth: bearer
            defaults: {each: {owner/repo: config.repos}}
            streams:
              issues:
              issue_comments:
              labels:
              milestones:
              issue_reactions: reactions/list-for-issue
            """);
        var streams = connector.Definition.Streams.ToDictionary(stream => stream.Name);
        Assert.Equal(["issue_comments", "issue_reactions", "issues", "labels", "milestones"], connector.Mapped);
        Assert.All(streams.Values, stream => Assert.Null(stream.Refusal));
        Assert.All(streams.Values, stream => Assert.Equal((PagingKind.Link, "per_page", 100), (stream.Paging.Kind, stream.Paging.SizeParameter, stream.Paging.Size)));
        Assert.All(streams.Values, stream => Assert.Equal("$.id", Assert.Single(stream.Key).ToString()));
        Assert.Equal("owner=owner repo=repo state=all sort=created direction=asc", string.Join(" ", streams["issues"].Request.Parameters.Select(parameter => $"{parameter.Name}={parameter.Value}")));
        Assert.Equal(("since", TimeFormat.Rfc3339), (streams["issues"].Cursor!.StartParameter, streams["issues"].Cursor!.ParameterFormat));
        Assert.Equal(("issues", "number"), (streams["issue_reactions"].Parent!.Stream, Assert.Single(streams["issue_reactions"].Parent!.Bindings).Field.Names[0]));
        Assert.Equal(new ConfigKey("repos", IsList: true, "owner/repo"), Assert.Single(connector.Definition.Config));
    }

    [Fact]
    public void Stripes_document_needs_five_lines_for_four_streams_and_their_changes()
    {
        var connector = Compile("stripe-2022-04.json", """
            streams:
              customers: {changes: events}
              charges: {cursor: {lookback: 7d}, changes: events}
              refunds: {cursor: {lookback: 7d}, changes: events}
              events:
            """);
        var streams = connector.Definition.Streams.ToDictionary(stream => stream.Name);
        Assert.Equal((AuthKind.Bearer, "https://api.stripe.com"), (connector.Definition.Auth.Kind, connector.Definition.Server));
        Assert.All(streams.Values, stream => Assert.Equal((PagingKind.LastId, "starting_after", "$.has_more", 100), (stream.Paging.Kind, stream.Paging.Parameter, stream.Paging.More?.ToString(), stream.Paging.Size)));
        Assert.Null(streams["customers"].Cursor);
        Assert.Equal(("created[gte]", "created[lt]", TimeFormat.EpochSeconds, TimeSpan.FromDays(7)), (streams["charges"].Cursor!.StartParameter, streams["charges"].Cursor!.EndParameter, streams["charges"].Cursor!.ParameterFormat, streams["charges"].Cursor!.Lookback));
        Assert.Equal(TimeSpan.FromDays(30), streams["events"].Cursor!.Retention);
        Assert.Equal("charge", Assert.Single(streams["charges"].Changes!.Where).Values[0]);
        Assert.Equal("customer.deleted", Assert.Single(streams["customers"].Changes!.Delete).Values[0]);
    }
}
