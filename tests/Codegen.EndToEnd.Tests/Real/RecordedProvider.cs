using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Codegen.EndToEnd.Tests.Real;

/// <summary>Replays recorded exchanges over HTTP, matched by path and page; only the host in <c>Link</c> is its own.</summary>
public sealed class RecordedProvider : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly WebApplication _application;
    private readonly Dictionary<(string Path, string Page), Exchange> _exchanges;

    private RecordedProvider(WebApplication application, Dictionary<(string, string), Exchange> exchanges) =>
        (_application, _exchanges) = (application, exchanges);

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_application.Urls.Single());

    /// <summary>Every record that it has, as it serves it: laid out over several lines.</summary>
    public IReadOnlyList<string> Records => [.. _exchanges.Values.SelectMany(exchange => exchange.Records)];

    /// <summary>Starts to serve a file of exchanges.</summary>
    /// <param name="file">The file's path.</param>
    public static async Task<RecordedProvider> StartAsync(string file)
    {
        using var recorded = JsonDocument.Parse(await File.ReadAllBytesAsync(file));
        var exchanges = recorded.RootElement.EnumerateArray().Select(Read).ToDictionary(exchange => (exchange.Path, exchange.Page));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        var provider = new RecordedProvider(application, exchanges);
        application.Run(provider.AnswerAsync);
        await application.StartAsync();
        return provider;
    }

    /// <summary>Stops it.</summary>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static Exchange Read(JsonElement recorded)
    {
        var asked = new Uri(recorded.GetProperty("scope").GetString() + recorded.GetProperty("path").GetString());
        var page = System.Web.HttpUtility.ParseQueryString(asked.Query)["page"] ?? "1";
        string[] records = [.. recorded.GetProperty("response").EnumerateArray().Select(record => JsonSerializer.Serialize(record, Indented))];
        return new Exchange(asked.AbsolutePath, page, recorded.GetProperty("headers").GetProperty("link").GetString()!, records);
    }

    private Task AnswerAsync(HttpContext context)
    {
        var page = context.Request.Query["page"].FirstOrDefault() ?? "1";
        if (!_exchanges.TryGetValue((context.Request.Path.Value!, page), out var exchange))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        var self = Address.GetLeftPart(UriPartial.Authority);
        context.Response.Headers.Link = exchange.Link.Replace("https://api.github.com", self, StringComparison.Ordinal);
        return context.Response.WriteAsync($"[\r\n{string.Join(",\r\n", exchange.Records)}\r\n]\r\n");
    }

    private sealed record Exchange(string Path, string Page, string Link, IReadOnlyList<string> Records);
}
