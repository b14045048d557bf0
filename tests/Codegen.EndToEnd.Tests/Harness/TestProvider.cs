using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>A provider on loopback that answers as a test says, or passes requests on to a sandbox.</summary>
public sealed class TestProvider : IAsyncDisposable
{
    private static readonly HttpClient Http = new();
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<string> _requests = new();

    private TestProvider(WebApplication application) => _application = application;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_application.Urls.Single());

    /// <summary>The paths and queries that it was asked for, oldest first.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>How it answers; may be replaced at any time.</summary>
    public required RequestDelegate Answer { get; set; }

    /// <summary>Starts a provider.</summary>
    /// <param name="answer">How it answers.</param>
    public static async Task<TestProvider> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var application = builder.Build();
        var provider = new TestProvider(application) { Answer = answer };
        application.Run(context =>
        {
            provider._requests.Enqueue(context.Request.Path + context.Request.QueryString);
            return provider.Answer(context);
        });
        await application.StartAsync();
        return provider;
    }

    /// <summary>An answer of bytes.</summary>
    public static RequestDelegate Bytes(int status, string type, byte[] body, params (string Name, string Value)[] headers) => async context =>
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, type);
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        await context.Response.Body.WriteAsync(body);
    };

    /// <summary>An answer of text.</summary>
    public static RequestDelegate Text(int status, string type, string body, params (string Name, string Value)[] headers) =>
        Bytes(status, type, System.Text.Encoding.UTF8.GetBytes(body), headers);

    /// <summary>Asks a sandbox and answers what it answers.</summary>
    public static RequestDelegate PassTo(HostedSandbox sandbox) => async context =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sandbox.Address, context.Request.GetEncodedPathAndQuery()));
        request.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers.Authorization.ToString());
        using var response = await Http.SendAsync(request);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        context.Response.Headers.Date = response.Headers.GetValues("Date").Single();
        await context.Response.Body.WriteAsync(await response.Content.ReadAsByteArrayAsync());
    };

    /// <summary>Stops it.</summary>
    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
