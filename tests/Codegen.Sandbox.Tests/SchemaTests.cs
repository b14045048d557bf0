using System.Text.Json;
using System.Text.RegularExpressions;
using Codegen.Sandbox.Values;
using Codegen.Testing;
using Codegen.Yaml;

namespace Codegen.Sandbox.Tests;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("specs/github/openapi.yaml", "repository issue issue_comment reaction", "repositories issues issue_comments issue_reactions")]
    [InlineData("specs/stripe/openapi.yaml", "customer charge refund event", "customers charges refunds events")]
    [InlineData("tests/Codegen.Sandbox.Tests/Documents/shop.yaml", "order item ticket category line", "orders items tickets categories lines")]
    public async Task Every_version_of_every_record_obeys_the_document(string document, string schemas, string streams)
    {
        var path = Path.Combine(RepositoryRoot.Path, document);
        var behaviour = document.StartsWith("tests", StringComparison.Ordinal) ? Played.TestFile("Documents/shop.behaviour.yaml") : null;
        await using var played = await Played.StartAsync(path, behaviour);
        await played.AdvanceAsync(2);
        var root = ParsedText.Read(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Json;
        var check = new SchemaCheck(root);
        foreach (var (schema, stream) in schemas.Split(' ').Zip(streams.Split(' ')))
        {
            var declared = check.Find($"#/components/schemas/{schema}");
            var versions = (await played.HistoryAsync(stream)).Take(600).Select(h => h.GetProperty("record")).ToList();
            Assert.NotEmpty(versions);
            Assert.Empty(versions.SelectMany(version => check.Problems(version, declared)).Take(5));
        }
    }

    [Fact]
    public async Task What_may_be_absent_or_null_sometimes_is_and_sometimes_is_not()
    {
        await using var played = await Played.StripeAsync();
        var customers = (await played.TruthAsync("customers")).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        foreach (var name in new[] { "phone", "description", "address", "shipping", "preferred_locales" })
        {
            Assert.Contains(customers, customer => !customer.TryGetProperty(name, out _));
            Assert.Contains(customers, customer => customer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Null);
            Assert.Contains(customers, customer => customer.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null);
        }
    }

    [Fact]
    public async Task Made_up_texts_hold_what_readers_stumble_over()
    {
        await using var played = await Played.GithubAsync();
        var comments = string.Join('\n', await played.TruthAsync("issue_comments"));

        foreach (var awkward in new[] { "\\\"quoted", "\\n", "\\t", "back\\\\slash", "日本", "{{ ref }}", "it's" })
            Assert.Contains(awkward, comments, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identifiers_are_unique_and_wider_than_32_bits_where_declared()
    {
        await using var played = await Played.GithubAsync();
        var ids = (await played.TruthAsync("issues")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetInt64()).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.True(id > uint.MaxValue / 2));
    }

    [Fact]
    public async Task A_member_of_an_open_map_can_be_stated()
    {
        await using var played = await Played.StripeAsync();
        await played.AdvanceAsync(3);
        var customers = (await played.TruthAsync("customers")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("metadata"));

        Assert.Equal(
            ["octocat/hello-world", "octocat/spoon-knife"],
            customers.Select(metadata => Assert.Single(metadata.EnumerateObject(), member => member.Name == "repository").Value.GetString()!).Distinct().Order());
    }

    [Fact]
    public async Task A_type_that_contains_itself_ends()
    {
        await using var played = await Played.ShopAsync();
        var categories = string.Concat(await played.TruthAsync("categories"));

        Assert.InRange(categories.Length, 100, 5000);
    }

    [Theory]
    [InlineData("^[0-9]{4}$")]
    [InlineData("^EV[0-9a-fA-F]{32}$")]
    [InlineData("^(usd|eur|gbp)$")]
    [InlineData("^/v1/charges")]
    [InlineData(@"^\d{3}-\d{2,4}(-[A-Z]+)?$")]
    [InlineData(@"^(?:ab|c(?:d|ef))*x+\.[^a-z]$")]
    [InlineData("[A-Za-z_][A-Za-z0-9_-]{2,}")]
    [InlineData(@"^\+[1-9]\d{1,14}$")]
    [InlineData("^#[0-9a-f]{6}|none$")]
    public void Patterns_are_matched(string pattern)
    {
        var samples = Enumerable.Range(0, 200).Select(i => PatternSampler.Sample(pattern, new Seed((ulong)i).With(7))).ToList();

        Assert.All(samples, sample => Assert.Matches(new Regex(pattern), sample));
    }

    [Theory]
    [InlineData("^(?=x).*$")]
    [InlineData(@"^(a)\1$")]
    [InlineData("^[a-z")]
    [InlineData("^(a")]
    [InlineData("*a")]
    [InlineData(@"\p{L}+")]
    public void A_pattern_that_is_not_understood_is_not_guessed(string pattern) =>
        Assert.Null(PatternSampler.Sample(pattern, new Seed(3)));
}
