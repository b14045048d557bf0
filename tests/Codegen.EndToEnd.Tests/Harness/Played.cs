namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>A shipped source that a sandbox plays, small enough for a test.</summary>
/// <param name="Source">The source.</param>
/// <param name="Streams">Its streams.</param>
/// <param name="Small">Options of the sandbox that keep it small.</param>
/// <param name="Config">The connection's settings, in flow style.</param>
/// <param name="Key">The field that is every record's key.</param>
public sealed record Played(string Source, IReadOnlyList<string> Streams, IReadOnlyList<string> Small, string Config, string Key = "id")
{
    /// <summary>GitHub's issues, comments and reactions.</summary>
    public static Played GitHub { get; } = new(
        "github",
        ["repositories", "issues", "issue_comments", "issue_reactions"],
        ["--count", "issues=24", "--count", "issue_comments=150"],
        "{repos: [octocat/hello-world, octocat/spoon-knife]}");

    /// <summary>Stripe's payments, with a feed of changes.</summary>
    public static Played Stripe { get; } = new(
        "stripe",
        ["customers", "charges", "refunds", "events"],
        ["--count", "customers=120", "--count", "charges=350", "--count", "refunds=40"],
        "{}");

    /// <summary>Frankfurter's daily rates, a map by day, read in three windows.</summary>
    public static Played Frankfurter { get; } = new("frankfurter", ["rates"], [], "{since: 2024-09-01}", "date");

    /// <summary>Starts its sandbox.</summary>
    /// <param name="options">More options.</param>
    public Task<HostedSandbox> StartAsync(params string[] options) => HostedSandbox.StartAsync([Source, "--seed", "7", .. Small, .. options]);

    /// <summary>The connection's entry in <c>codegen.yaml</c>, in flow style.</summary>
    /// <param name="address">Where its sandbox is.</param>
    public string Connection(Uri address) =>
        $"{{source: {Source}, server: '{address}', allow_private: true, secrets: {{token: canary-7f3a}}, config: {Config}}}";

    /// <summary>Fails unless every stream's table says what the provider says, and holds no row twice.</summary>
    /// <param name="workspace">The user's folder.</param>
    /// <param name="provider">The sandbox.</param>
    /// <param name="connection">The connection; the source's own name where there is only one.</param>
    public Task AssertSyncedAsync(Workspace workspace, HostedSandbox provider, string? connection = null) =>
        AssertSyncedAsync(workspace, provider, _ => true, connection);

    /// <summary>Fails unless every stream's table says what the provider says of some records, and holds no row twice.</summary>
    /// <param name="workspace">The user's folder.</param>
    /// <param name="provider">The sandbox.</param>
    /// <param name="isWanted">Whether a record of the truth, as JSON, is within what the connection asks for.</param>
    /// <param name="connection">The connection; the source's own name where there is only one.</param>
    public async Task AssertSyncedAsync(Workspace workspace, HostedSandbox provider, Func<string, bool> isWanted, string? connection = null)
    {
        // While one connection is open, others to the same file cost next to nothing.
        using var open = WarehouseFile.Open(workspace.Warehouse);
        foreach (var stream in Streams)
        {
            using var raw = new RawTable(workspace.Warehouse, $"{Source}__{stream}");
            Truth.AssertEqual(raw, [.. (await provider.TruthAsync(stream)).Where(isWanted)], connection ?? Source, Key);
            raw.AssertNothingTwice();
        }
    }
}
