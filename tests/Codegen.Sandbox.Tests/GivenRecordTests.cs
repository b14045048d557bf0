using System.Text;
using System.Text.Json;
using Codegen.Contracts.Errors;

namespace Codegen.Sandbox.Tests;

public sealed class GivenRecordTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sandbox-given").FullName;

    [Fact]
    public async Task Lines_are_served_byte_by_byte()
    {
        string[] lines =
        [
            """{ "id" : 1, "state":"open","created_at":"2026-01-02T00:00:00Z" ,"amount":123456789012345678.123456789}""",
            """{"id":2,"state":"open","title":"caf\u00e9 \ud800","id":3,"created_at":"2026-01-03T00:00:00Z"}""",
            """{"id":4,"state":"open","n":1e400,"created_at":"2026-01-01T00:00:00Z"}""",
        ];
        await using var played = await GithubAsync(Write("issues.ndjson", string.Join("\r\n", lines)));
        using var answer = await played.AskAsync("repos/octocat/hello-world/issues?direction=asc");
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal($"[{lines[2]},{lines[0]},{lines[1]}]", body);
    }

    [Fact]
    public async Task Items_of_an_array_keep_their_line_breaks_on_the_wire_and_lose_them_in_the_truth()
    {
        var array = "[\n  {\n    \"id\": 7,\n    \"state\": \"open\"\n  },\n  {\"id\": 5, \"state\": \"open\"}\n]\n";
        await using var played = await GithubAsync(Write("issues.json", array));
        using var answer = await played.AskAsync("repos/octocat/hello-world/issues?direction=asc");

        Assert.Equal(
            "[{\n    \"id\": 7,\n    \"state\": \"open\"\n  },{\"id\": 5, \"state\": \"open\"}]",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            ["{\"id\": 5, \"state\": \"open\"}", "{     \"id\": 7,     \"state\": \"open\"   }"],
            await played.TruthAsync("issues"));
    }

    [Fact]
    public async Task A_line_that_is_no_json_is_served_too_and_nothing_given_ever_changes()
    {
        await using var played = await GithubAsync(Write("issues.ndjson", "{\"id\":1,\"state\":\"open\"}\n{\"id\":2,\"state\":\"open\",}\n"));
        await played.AdvanceAsync(5);
        using var answer = await played.AskAsync("repos/octocat/hello-world/issues?state=all&direction=asc");

        Assert.Equal("[{\"id\":1,\"state\":\"open\"},{\"id\":2,\"state\":\"open\",}]", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Filters_sorts_and_pages_look_into_given_records()
    {
        var lines = Enumerable.Range(1, 40).Select(i =>
            $$"""{"id":{{i}},"state":"{{(i % 2 == 0 ? "open" : "closed")}}","created_at":"2026-01-01T00:{{i:D2}}:00Z","updated_at":"2026-01-02T00:{{60 - i:D2}}:00Z"}""");
        await using var played = await GithubAsync(Write("issues.ndjson", string.Join('\n', lines)));
        var met = await played.WalkLinksAsync("repos/octocat/hello-world/issues?per_page=4&sort=updated&direction=asc&since=2026-01-02T00:30:00Z");

        Assert.Equal(Enumerable.Range(1, 30).Where(i => i % 2 == 0).Reverse(), met.Select(issue => JsonDocument.Parse(issue).RootElement.GetProperty("id").GetInt32()));
    }

    [Fact]
    public async Task Given_records_page_by_their_own_ids_and_are_told_as_events()
    {
        var lines = Enumerable.Range(1, 250).Select(i => $$"""{"id":"cus_{{i}}","object":"customer","created":{{1_760_000_000 + i}}}""");
        var file = Write("customers.ndjson", string.Join('\n', lines));
        await using var played = await Played.StripeAsync(o => o with
        {
            Records = new Dictionary<string, string> { ["customers"] = file },
            Counts = new Dictionary<string, int> { ["charges"] = 0, ["refunds"] = 0 },
        });

        Assert.Equal(lines.Reverse(), await played.WalkLastAsync("v1/customers"));
        Assert.Equal(250, (await played.WalkLastAsync("v1/events")).Count);
    }

    [Fact]
    public async Task An_unknown_stream_or_file_is_named()
    {
        var stream = await Assert.ThrowsAsync<CodegenException>(() => Played.GithubAsync(o => o with { Records = new Dictionary<string, string> { ["isues"] = "x" } }));
        var file = await Assert.ThrowsAsync<CodegenException>(() => GithubAsync(Path.Combine(_folder, "nothing.json")));
        var broken = await Assert.ThrowsAsync<CodegenException>(() => GithubAsync(Write("broken.json", "[{\"id\":1}")));

        Assert.Equal("--records: there is no stream 'isues'; did you mean 'issues'?", stream.Message);
        Assert.Contains("nothing.json", file.Message, StringComparison.Ordinal);
        Assert.Contains("is no JSON array", broken.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<Played> GithubAsync(string file) =>
        Played.GithubAsync(o => o with { Records = new Dictionary<string, string> { ["issues"] = file } });

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text, new UTF8Encoding(false));
        return file;
    }
}
