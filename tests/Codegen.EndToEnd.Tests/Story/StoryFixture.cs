using System.Text.Json;
using Codegen.EndToEnd.Tests.Harness;
using Codegen.Testing;

namespace Codegen.EndToEnd.Tests.Story;

/// <summary>
/// The shipped sources and models in one workspace that all tests read: three syncs with days between them, models built after each. What
/// happened at the providers is kept, so that others can compute what the marts should say.
/// </summary>
public sealed class StoryFixture : IAsyncLifetime
{
    /// <summary>A Wednesday, early enough in the day that its rates aren't out.</summary>
    private const string Start = "2026-10-14T09:00:00Z";

    private static readonly Played GitHub = Played.GitHub with
    {
        Small = ["--count", "issues=40", "--count", "issue_comments=5", "--count", "issue_reactions=0"],
    };

    private static readonly Played Stripe = Played.Stripe with { Small = ["--count", "customers=60", "--count", "charges=360", "--count", "refunds=100"] };

    private static readonly Played Frankfurter = Played.Frankfurter with { Config = "{since: 2026-07-01}" };

    /// <summary>The folder, with lake, warehouse and what the models left.</summary>
    public Workspace Workspace { get; private set; } = null!;

    /// <summary>What the last build wrote, a line of CSV a node.</summary>
    public string LastBuild { get; private set; } = "";

    /// <summary>How many changes of a customer there were before the first sync.</summary>
    public int CustomersAtFirst { get; private set; }

    /// <summary>All changes of customers, in order.</summary>
    public IReadOnlyList<TruthChange> Customers { get; private set; } = [];

    /// <summary>The charges as they are in the end.</summary>
    public IReadOnlyList<JsonElement> Charges { get; private set; } = [];

    /// <summary>The refunds as they are in the end.</summary>
    public IReadOnlyList<JsonElement> Refunds { get; private set; } = [];

    /// <summary>The rates of each day.</summary>
    public IReadOnlyList<JsonElement> Rates { get; private set; } = [];

    /// <summary>Plays the story.</summary>
    public async ValueTask InitializeAsync()
    {
        await using var github = await GitHub.StartAsync("--clock", Start);
        await using var stripe = await Stripe.StartAsync("--clock", Start);
        await using var frankfurter = await Frankfurter.StartAsync("--clock", Start);
        Workspace = new Workspace("story", $$"""
            profiles:
              dev: {lake: lake, warehouse: warehouse.duckdb}
            connections:
              github: {{GitHub.Connection(github.Address)}}
              stripe: {{Stripe.Connection(stripe.Address)}}
              frankfurter: {{Frankfurter.Connection(frankfurter.Address)}}
            """);
        foreach (var folder in new[] { "models", "generated" })
            Directory.CreateSymbolicLink(Path.Combine(Workspace.Folder, folder), Path.Combine(RepositoryRoot.Path, folder));
        foreach (var days in new[] { 0, 3, 2 })
        {
            foreach (var provider in new[] { github, stripe, frankfurter }.Where(_ => days > 0))
                await provider.AdvanceAsync(days);
            (await Workspace.RunAsync("sync")).Expect(0);
            LastBuild = (await Workspace.RunAsync("models", "build", "--output", "csv")).Expect(0).Output;
            if (days == 0)
                CustomersAtFirst = (await stripe.TruthAsync("customers/history")).Length;
        }

        Customers = [.. (await stripe.TruthAsync("customers/history")).Select(TruthChange.Read)];
        Charges = await RecordsAsync(stripe, "charges");
        Refunds = await RecordsAsync(stripe, "refunds");
        Rates = await RecordsAsync(frankfurter, "rates");
    }

    /// <summary>Deletes the folder.</summary>
    public ValueTask DisposeAsync()
    {
        Workspace?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<IReadOnlyList<JsonElement>> RecordsAsync(HostedSandbox provider, string stream) =>
        [.. (await provider.TruthAsync(stream)).Select(line => JsonDocument.Parse(line).RootElement)];
}
