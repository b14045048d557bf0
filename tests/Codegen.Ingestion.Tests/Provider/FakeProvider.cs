using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Codegen.Ingestion.Tests.Provider;

/// <summary>A real HTTP server on loopback that answers as a test says, with a clock of its own.</summary>
public sealed class FakeProvider : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeProvider(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    /// <summary>What the provider's Date header says; null for none.</summary>
    public DateTimeOffset? Now { get; set; } = Times.Noon;

    /// <summary>GET requests, in the order in which they came: path and query.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public static async Task<FakeProvider> StartAsync(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            kestrel.AddServerHeader = false;
        });
        var app = builder.Build();
        var provider = new FakeProvider(app);
        var count = 0;
        app.Run(async context =>
        {
            if (provider.Now is { } now)
                context.Response.Headers.Date = now.ToString("r", CultureInfo.InvariantCulture);
            if (HttpMethods.IsHead(context.Request.Method))
                return;
            provider.Requests.Enqueue(context.Request.Path + context.Request.QueryString);
            await answer(context, Interlocked.Increment(ref count));
        });
        await app.StartAsync();
        provider.Address = app.Urls.First();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }
}
