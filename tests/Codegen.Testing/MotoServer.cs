using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Codegen.Testing;

/// <summary>An S3 server on a free port of this machine (moto, in memory), for as long as it is not disposed of. It takes any credentials.</summary>
public sealed class MotoServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Process _process;
    private int _buckets;

    private MotoServer(Process process, int port)
    {
        _process = process;
        Url = new Uri($"http://127.0.0.1:{port}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill();
    }

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>Starts a server and waits until it answers.</summary>
    /// <param name="keysPerListing">How many keys an answer to a listing holds before it says that there are more; AWS's own is 1000.</param>
    /// <exception cref="InvalidOperationException">moto is not installed, or does not start.</exception>
    public static async Task<MotoServer> StartAsync(int keysPerListing = 1000)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", $"{port}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MOTO_S3_DEFAULT_MAX_KEYS"] = $"{keysPerListing}" },
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception fault)
        {
            throw new InvalidOperationException(
                "moto_server is not on the PATH: these tests need an S3 server. Install it with: pip install 'moto[server,s3]'", fault);
        }

        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new MotoServer(process, port);
        await server.WaitAsync();
        return server;
    }

    /// <summary>Creates a bucket of its own for a test.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> CreateBucketAsync()
    {
        var name = $"lake-{Interlocked.Increment(ref _buckets)}";
        using var client = new HttpClient { BaseAddress = Url };
        using var request = new HttpRequestMessage(HttpMethod.Put, name);
        request.Headers.TryAddWithoutValidation(
            "Authorization", "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=any");
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return name;
    }

    /// <summary>Stops the server; its objects are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitAsync()
    {
        using var client = new HttpClient { BaseAddress = Url };
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(new Uri("moto-api/", UriKind.Relative));
                return;
            }
            catch (HttpRequestException) when (!_process.HasExited && Stopwatch.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(Pause, TimeProvider.System);
            }
            catch (HttpRequestException fault)
            {
                throw new InvalidOperationException($"moto_server does not answer at {Url}.", fault);
            }
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already, or was disposed of.
        }
    }
}
