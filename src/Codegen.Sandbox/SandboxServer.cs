using System.Net;
using Codegen.Sandbox.Admin;
using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Http;
using Codegen.Sandbox.Records;
using Codegen.Sandbox.Values;
using Codegen.Sandbox.Worlds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Codegen.Sandbox;

/// <summary>A stand-in for a provider: it plays an OpenAPI document and a <c>behaviour.yaml</c> on loopback until it is disposed.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SandboxServer(WebApplication app, Uri address, IReadOnlyList<string> streams)
    {
        _app = app;
        Address = address;
        Streams = streams;
    }

    /// <summary>Where it answers, such as <c>http://127.0.0.1:41234/</c>. Its own controls lie below <c>/_sandbox/</c>.</summary>
    public Uri Address { get; }

    /// <summary>The names of the streams that are played.</summary>
    public IReadOnlyList<string> Streams { get; }

    /// <summary>Starts a sandbox.</summary>
    /// <param name="options">What it plays.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="Contracts.Errors.CodegenException">
    /// CG9400 to CG9406, <c>Config</c>: a file is missing or wrong, or an option is. The message names every mistake with its place.
    /// CG9407, <c>Held</c>: the port is taken.
    /// </exception>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        var provider = ProviderLoader.Load(options);
        var seed = new Seed((ulong)options.Seed).With("sandbox");
        var world = new World(provider, seed, new VirtualClock(options.Time, options.Start.Resolve(options.Time)), Given(options, provider));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        var app = builder.Build();
        var log = new RequestLog();
        var admin = new AdminEndpoint(world, log);
        var pipeline = new ProviderPipeline(new ProviderEndpoint(world, new CredentialCheck(options.Token)), world.Clock, log, seed, options);
        app.Run(context => context.Request.Path.StartsWithSegments("/_sandbox", out var rest)
            ? admin.AnswerAsync(context, rest)
            : pipeline.AnswerAsync(context));
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException error)
        {
            await app.DisposeAsync();
            throw SandboxError.PortTaken(options.Port, error);
        }

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new SandboxServer(app, new Uri(address), [.. provider.Streams.Select(stream => stream.Name)]);
    }

    /// <summary>Stops answering; open connections are closed.</summary>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private static Dictionary<StreamFacts, IReadOnlyList<GivenRecord>> Given(SandboxOptions options, ProviderFacts provider)
    {
        ProviderLoader.CheckStreams(options.Records.Keys, [.. provider.Streams.Select(stream => stream.Name)], "--records");
        return options.Records.ToDictionary(
            pair => provider.Stream(pair.Key)!,
            pair => GivenRecordReader.Read(pair.Value, provider.Stream(pair.Key)!));
    }
}
