using System.Collections.Concurrent;
using Codegen.Contracts;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Connections;
using Codegen.Ingestion.Reports;
using Codegen.Ingestion.Tests.Provider;
using Codegen.Ingestion.Tests.Runs;

namespace Codegen.Ingestion.Tests.Http;

/// <summary>Credentials go where the connection says and nowhere else.</summary>
public sealed class TrustTests : IDisposable
{
    private const string Token = "tok_canary_7f3a";

    private readonly TestLake _lake = new();

    public void Dispose() => _lake.Dispose();

    [Theory]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://127.0.0.1:{port}/items?page=2")]
    [InlineData("http://127.0.0.1:1/items?page=2")]
    [InlineData("http://user@127.0.0.1:{port}/items?page=2")]
    [InlineData("http://localhost:{port}/items?page=2")]
    [InlineData("//example.test/items")]
    [InlineData("http://127.0.0.1:{port}@example.test/items")]
    public async Task A_next_link_that_leads_elsewhere_is_not_followed(string link)
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json(
            Answers.Items(1, 2), link.Replace("{port}", context.Connection.LocalPort.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        var report = await RunAsync(provider);
        Assert.Equal(("CG1201", Failure.Terminal), (report.Error?.Code, report.Error?.Failure));
        Assert.Single(provider.Requests);
        Assert.Empty(report.Covered);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{port}/items?page=2")]
    [InlineData("/items?page=2")]
    [InlineData("?page=2")]
    public async Task A_next_link_to_the_same_origin_is_followed(string link)
    {
        await using var provider = await FakeProvider.StartAsync((context, count) => context.Json(
            Answers.Items(count, count),
            count == 1 ? link.Replace("{port}", context.Connection.LocalPort.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) : null));
        Assert.Equal(StreamOutcome.Done, (await RunAsync(provider)).Outcome);
        Assert.Equal(["/items", "/items?page=2"], provider.Requests);
    }

    [Fact]
    public async Task A_redirect_to_another_server_sends_nothing_there()
    {
        await using var other = await FakeProvider.StartAsync((context, _) => context.Json("[]"));
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Status(302, ("Location", other.Address + "/items")));
        var report = await RunAsync(provider);
        Assert.Equal(("CG1105", Failure.Terminal), (report.Error?.Code, report.Error?.Failure));
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_private_address_is_refused_unless_the_connection_allows_it()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json("[]"));
        var settings = Settings(provider) with { AllowPrivate = false, Server = provider.Address.Replace("http:", "https:", StringComparison.Ordinal) };
        var error = await Assert.ThrowsAsync<CodegenException>(() => _lake.RunAsync(Connector, settings));
        Assert.Equal(("CG1109", Failure.Terminal), (error.Code, error.Failure));
    }

    [Fact]
    public async Task A_server_without_tls_is_refused_unless_the_connection_allows_it()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json("[]"));
        var error = await Assert.ThrowsAsync<CodegenException>(() => _lake.RunAsync(Connector, Settings(provider) with { AllowPrivate = false }));
        Assert.Equal(("CG1005", Failure.Config), (error.Code, error.Failure));
    }

    [Fact]
    public async Task A_server_that_is_down_is_worth_another_try_later()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Json("[]"));
        await provider.DisposeAsync();
        var error = await Assert.ThrowsAsync<CodegenException>(() => _lake.RunAsync(Connector, Settings(provider)));
        Assert.Equal(("CG1101", Failure.Transient), (error.Code, error.Failure));
    }

    [Fact]
    public async Task The_secret_is_sent_as_a_header_and_appears_nowhere_else()
    {
        ConcurrentBag<string> sent = [];
        await using var provider = await FakeProvider.StartAsync((context, count) =>
        {
            sent.Add(context.Request.Headers.Authorization.ToString());
            return count == 1 ? context.Json(Answers.Items(1, 2), "/items?page=2") : context.Status(401);
        });
        var report = await RunAsync(provider);
        Assert.All(sent, header => Assert.Equal("Bearer " + Token, header));
        Assert.Contains("'token'", report.Error!.Message, StringComparison.Ordinal);
        var said = report + report.Error.ToString() + string.Join('\n', _lake.Events) + string.Join('\n', await _lake.CommitsAsync("items"));
        Assert.DoesNotContain(Token, said, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(_lake.Spool + "/..", "*", SearchOption.AllDirectories), file => File.ReadAllText(file).Contains(Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Values_from_records_and_settings_cannot_become_another_path()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Request.Path == "/items"
            ? context.Json("""[{"id":"../admin"},{"id":"a?b=c#d"},{"id":".."}]""")
            : context.Json("[]"));
        var child = TestConnector.Items with
        {
            Name = "parts",
            Request = new RequestDefinition { Path = "/items/{id}/parts", Parameters = [new("id", ParameterLocation.Path, ParameterSource.Parent, "id")] },
            Parent = new ParentDefinition { Stream = "items", Bindings = [new ParentBinding("id", new FieldPath("id"))] },
        };
        var report = (await _lake.RunAsync(TestConnector.Of(TestConnector.Items, child), _lake.Connection(provider) with { Streams = ["parts"] })).Streams.Single();
        Assert.Equal("CG1111", report.Error?.Code);
        Assert.Equal(["/items", "/items/..%2Fadmin/parts", "/items/a%3Fb=c%23d/parts"], provider.Requests.Select(request => request.Replace("/../", "/..%2F", StringComparison.Ordinal)));
    }

    private static GeneratedConnector Connector { get; } = TestConnector.Of(new AuthDefinition(AuthKind.Bearer, "token"), TestConnector.Items with { Cursor = TestConnector.Since });

    private ConnectionSettings Settings(FakeProvider provider) =>
        _lake.Connection(provider) with { Secrets = new Dictionary<string, Secret> { ["token"] = new(Token) } };

    private async Task<StreamReport> RunAsync(FakeProvider provider) => (await _lake.RunAsync(Connector, Settings(provider))).Streams.Single();
}
