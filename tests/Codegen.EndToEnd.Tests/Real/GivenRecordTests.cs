using System.Text.Json;
using Codegen.EndToEnd.Tests.Harness;
using Codegen.Testing;

namespace Codegen.EndToEnd.Tests.Real;

/// <summary>Records made by the providers themselves, through the connectors of their own documents: every record lands, drift is counted.</summary>
[Collection(RealDocuments.Name)]
public sealed class GivenRecordTests(UserRepository repository)
{
    private const string New = "\"field_of_next_year\": {\"nested\": [1, 123456789012345678.5]}";

    /// <summary>Stripe's resources of which a list without parameters exists, named as its plural.</summary>
    private static readonly string[] StripeResources =
    [
        "application_fee", "balance_transaction", "charge", "country_spec", "coupon", "credit_note", "customer", "dispute", "event", "exchange_rate",
        "file_link", "file", "invoiceitem", "invoice", "order", "payment_intent", "payment_link", "payout", "plan", "price", "product",
        "promotion_code", "quote", "refund", "review", "setup_intent", "shipping_rate", "sku", "subscription_schedule", "subscription",
        "tax_code", "tax_rate", "topup", "transfer", "webhook_endpoint",
    ];

    [Fact]
    public async Task Stripes_own_examples_land_without_any_mapping()
    {
        UserRepository.Require();
        var file = Corpus.Data("stripe-fixtures.json");
        Assert.SkipUnless(file is not null, Corpus.Absent);
        using var fixtures = JsonDocument.Parse(await File.ReadAllBytesAsync(file!, TestContext.Current.CancellationToken));
        var served = StripeResources.ToDictionary(
            resource => $"{resource}s", resource => Twice(fixtures.RootElement.GetProperty("resources").GetProperty(resource)));

        var given = served.SelectMany(list => new[] { "--records", $"{list.Key}={GivenFile.Write(repository, list.Value)}" });
        await using var provider = await HostedSandbox.StartAsync(["--document", repository.Document("stripe_all"), .. given]);
        using var workspace = RealWorkspace.Create(repository, "stripe_all", provider.Address, $"streams: [{string.Join(", ", served.Keys)}]");
        var synced = (await workspace.RunAsync("sync")).Expect(0);

        Assert.Contains("with fields unlike the document", synced.Talk, StringComparison.Ordinal);
        foreach (var (stream, records) in served)
            Assert.InRange(Landed.AssertHolds(workspace, "stripe_all", stream, records), 1, records.Length);
    }

    [Fact]
    public async Task Issues_in_GitHubs_webhook_examples_land()
    {
        UserRepository.Require();
        var file = Corpus.Data("github-webhook-examples.json");
        Assert.SkipUnless(file is not null, Corpus.Absent);
        using var webhooks = JsonDocument.Parse(await File.ReadAllBytesAsync(file!, TestContext.Current.CancellationToken));
        string[] issues =
        [
            .. from kind in webhooks.RootElement.EnumerateArray()
               from example in kind.GetProperty("examples").EnumerateArray()
               where example.TryGetProperty("issue", out _)
               select GivenFile.Line(example.GetProperty("issue")),
        ];
        Assert.Equal(38, issues.Length);
        issues = [GivenFile.With(issues[0], New), .. issues[1..]];

        await using var provider = await HostedSandbox.StartAsync(
            "--document", repository.Document("github_real"), "--records", $"issues={GivenFile.Write(repository, issues)}");
        using var workspace = RealWorkspace.Create(
            repository, "github_real", provider.Address, "streams: [issues], config: {repos: [octocat/hello-world]}");
        (await workspace.RunAsync("sync")).Expect(0);

        Assert.InRange(Landed.AssertHolds(workspace, "github_real", "issues", issues), 1, 38);
    }

    /// <summary>An example as it is, and once more under another id, with a field that the document lacks.</summary>
    private static string[] Twice(JsonElement example)
    {
        var record = GivenFile.Line(example);
        var id = example.GetProperty("id").GetString()!;
        return [record, GivenFile.With(record.Replace($"\"id\":\"{id}\"", $"\"id\":\"{id}_again\"", StringComparison.Ordinal), New)];
    }
}
