using System.Text.Json;
using Codegen.Testing;

namespace Codegen.Sandbox.Tests;

/// <summary>The documents that vendors publish, where this machine has them.</summary>
public sealed class RealDocumentTests
{
    [Fact]
    public async Task Githubs_own_document_is_played()
    {
        var path = Corpus.Spec("github-api.json");
        Assert.SkipWhen(path is null, Corpus.Absent);
        await using var played = await Played.StartAsync(path!, Played.TestFile("Real/github-real.behaviour.yaml"));
        await played.AdvanceAsync(1);

        foreach (var (stream, path2) in new[] { ("issues", "issues?state=all&"), ("issue_comments", "issues/comments?"), ("labels", "labels?") })
        {
            var met = new List<string>();
            foreach (var repository in new[] { "hello-world", "spoon-knife" })
                met.AddRange(await played.WalkLinksAsync($"repos/octocat/{repository}/{path2}per_page=100"));
            Assert.Equal((await played.TruthAsync(stream)).Order(), met.Order());
        }

        Assert.Equal(30, (await played.JsonAsync("repos/octocat/hello-world/issues?state=all")).GetArrayLength());
        Assert.InRange((await played.JsonAsync("repos/octocat/hello-world/issues?per_page=100")).GetArrayLength(), 20, 99);
        Assert.Equal("octocat/hello-world", (await played.JsonAsync("repos/octocat/hello-world")).GetProperty("full_name").GetString());
        Assert.Equal(3, (await played.JsonAsync("repos/octocat/hello-world/issues/3")).GetProperty("number").GetInt32());
        await AssertObeysAsync(played, path!, ("issue", "issues"), ("issue-comment", "issue_comments"), ("label", "labels"), ("reaction", "reactions"), ("full-repository", "repositories"));
    }

    [Fact]
    public async Task Stripes_own_document_is_played()
    {
        var path = Corpus.Spec("stripe-2022-04.json");
        Assert.SkipWhen(path is null, Corpus.Absent);
        await using var played = await Played.StartAsync(path!, Played.TestFile("Real/stripe-real.behaviour.yaml"));
        await played.AdvanceAsync(1);

        foreach (var stream in new[] { "customers", "charges", "refunds", "events" })
            Assert.Equal((await played.TruthAsync(stream)).Order(), (await played.WalkLastAsync($"v1/{stream}")).Order());
        var bound = Played.Start.ToUnixTimeSeconds();
        Assert.Equal(20, (await played.WalkLastAsync($"v1/charges?created[gt]={bound}")).Count);
        Assert.Equal(2, (await played.WalkLastAsync("v1/events?type=customer.deleted")).Count);
        Assert.Equal(10, (await played.JsonAsync("v1/charges")).GetProperty("data").GetArrayLength());
        await AssertObeysAsync(played, path!, ("customer", "customers"), ("charge", "charges"), ("refund", "refunds"), ("event", "events"));
    }

    [Theory]
    [InlineData("startrek-v30.json")]
    [InlineData("oai-petstore-v30.yaml")]
    [InlineData("oai-petstore-expanded-v2.json")]
    [InlineData("twilio-events-v1.json")]
    [InlineData("slack-web-v2.json")]
    public async Task Other_documents_are_played_without_a_behaviour_file(string name)
    {
        var path = Corpus.Spec(name);
        Assert.SkipWhen(path is null, Corpus.Absent);
        await using var played = await Played.StartAsync(path!, null);

        Assert.NotEmpty(played.Streams);
        foreach (var stream in played.Streams.Take(10))
            Assert.Equal(100, (await played.TruthAsync(stream)).Count);
    }

    private static async Task AssertObeysAsync(Played played, string document, params (string Schema, string Stream)[] pairs)
    {
        using var parsed = JsonDocument.Parse(await File.ReadAllBytesAsync(document, TestContext.Current.CancellationToken));
        var check = new SchemaCheck(parsed.RootElement);
        foreach (var (schema, stream) in pairs)
        {
            var declared = check.Find($"#/components/schemas/{schema}");
            var versions = (await played.HistoryAsync(stream)).Take(100).Select(h => h.GetProperty("record"));
            Assert.Empty(versions.SelectMany(version => check.Problems(version, declared)).Take(5));
        }
    }
}
