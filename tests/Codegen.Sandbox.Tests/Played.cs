using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Codegen.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Codegen.Sandbox.Tests;

/// <summary>A running sandbox and a client that asks it, as a reader would.</summary>
internal sealed class Played : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly SandboxServer _server;

    private Played(SandboxServer server, FakeTimeProvider time)
    {
        _server = server;
        Time = time;
        Client = new HttpClient { BaseAddress = server.Address };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "any");
        Client.DefaultRequestHeaders.Add("X-Shop-Key", "any");
    }

    public HttpClient Client { get; }

    public FakeTimeProvider Time { get; }

    public IReadOnlyList<string> Streams => _server.Streams;

    public static Task<Played> GithubAsync(Func<SandboxOptions, SandboxOptions>? with = null) => SourceAsync("github", with);

    public static Task<Played> StripeAsync(Func<SandboxOptions, SandboxOptions>? with = null) => SourceAsync("stripe", options =>
    {
        var small = options with { Counts = new Dictionary<string, int> { ["customers"] = 120, ["charges"] = 500, ["refunds"] = 80 } };
        return with?.Invoke(small) ?? small;
    });

    public static Task<Played> ShopAsync(Func<SandboxOptions, SandboxOptions>? with = null) =>
        StartAsync(TestFile("Documents/shop.yaml"), TestFile("Documents/shop.behaviour.yaml"), with);

    public static async Task<Played> StartAsync(string document, string? behaviour, Func<SandboxOptions, SandboxOptions>? with = null)
    {
        var time = new FakeTimeProvider(Start);
        var options = new SandboxOptions { Document = document, Behaviour = behaviour, Time = time };
        return new Played(await SandboxServer.StartAsync(with?.Invoke(options) ?? options, TestContext.Current.CancellationToken), time);
    }

    public static string TestFile(string name) => Path.Combine(RepositoryRoot.Path, "tests", "Codegen.Sandbox.Tests", name);

    public async Task<HttpResponseMessage> AskAsync(string path) => await Client.GetAsync(Relative(path), TestContext.Current.CancellationToken);

    public async Task<JsonElement> JsonAsync(string path)
    {
        using var answer = await AskAsync(path);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public async Task<JsonElement> AdvanceAsync(double days)
    {
        using var answer = await Client.PostAsync(Relative(FormattableString.Invariant($"_sandbox/advance?days={days}")), null, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }

    /// <summary>The lines of the truth, each a record.</summary>
    public async Task<IReadOnlyList<string>> TruthAsync(string stream, string suffix = "")
    {
        using var answer = await AskAsync($"_sandbox/truth/{stream}{suffix}");
        answer.EnsureSuccessStatusCode();
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public async Task<IReadOnlyList<JsonElement>> HistoryAsync(string stream) =>
        [.. (await TruthAsync(stream, "/history")).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Reads all pages of a list by its <c>Link</c> headers.</summary>
    public async Task<IReadOnlyList<string>> WalkLinksAsync(string path, string? member = null)
    {
        var found = new List<string>();
        for (var next = path; next is not null;)
        {
            using var answer = await AskAsync(next);
            answer.EnsureSuccessStatusCode();
            var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            found.AddRange((member is null ? page : page.GetProperty(member)).EnumerateArray().Select(Compact));
            next = Link(answer, "next");
        }

        return found;
    }

    /// <summary>Reads all pages of a list by the last id.</summary>
    public async Task<IReadOnlyList<string>> WalkLastAsync(string path, string parameter = "starting_after")
    {
        var found = new List<string>();
        for (var more = true; more;)
        {
            var last = found.Count == 0 ? string.Empty : $"&{parameter}={JsonDocument.Parse(found[^1]).RootElement.GetProperty("id").GetString()}";
            var page = await JsonAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? "&" : "?")}limit=100{last}");
            found.AddRange(page.GetProperty("data").EnumerateArray().Select(Compact));
            more = page.GetProperty("has_more").GetBoolean();
        }

        return found;
    }

    public static string? Link(HttpResponseMessage answer, string relation)
    {
        if (!answer.Headers.TryGetValues("Link", out var headers))
            return null;

        var end = $">; rel=\"{relation}\"";
        return headers.SelectMany(header => header.Split(", ")).Where(link => link.EndsWith(end, StringComparison.Ordinal))
            .Select(link => link[1..^end.Length]).FirstOrDefault();
    }

    /// <summary>A value in the form in which the truth has it.</summary>
    public static string Compact(JsonElement value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            value.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }

    public static Task<Played> SourceAsync(string source, Func<SandboxOptions, SandboxOptions>? with) =>
        StartAsync(Path.Combine(RepositoryRoot.Path, "specs", source, "openapi.yaml"), null, with);

    private static Uri Relative(string path) => new(path, UriKind.RelativeOrAbsolute);
}
