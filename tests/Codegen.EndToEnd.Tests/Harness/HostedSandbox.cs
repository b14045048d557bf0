using System.IO.Pipelines;
using Codegen.Cli;
using Codegen.Testing;

namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>A stand-in provider, started as a user would: <c>codegen sandbox …</c>.</summary>
public sealed class HostedSandbox : IAsyncDisposable
{
    private static readonly HttpClient Http = new();
    private readonly CancellationTokenSource _stop;
    private readonly Task<CommandResult> _run;

    private HostedSandbox(Uri address, CancellationTokenSource stop, Task<CommandResult> run)
    {
        Address = address;
        _stop = stop;
        _run = run;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts a provider from the repository's root and waits until it listens.</summary>
    /// <param name="arguments">The verb's arguments: a source and options.</param>
    public static async Task<HostedSandbox> StartAsync(params string[] arguments)
    {
        var output = new Pipe();
        var stop = new CancellationTokenSource();
        var run = Task.Run(async () =>
        {
            var result = await HostedCommand.RunAsync(
                RepositoryRoot.Path, ["sandbox", .. arguments, "--port", "0"], [], () => new StreamWriter(output.Writer.AsStream(leaveOpen: true)), stop.Token);
            await output.Writer.CompleteAsync();
            return result;
        });
        using var reader = new StreamReader(output.Reader.AsStream());
        return await reader.ReadLineAsync() is { } line
            ? new HostedSandbox(new Uri(line), stop, run)
            : throw new InvalidOperationException($"The sandbox ended before it listened: {(await run).Talk}");
    }

    /// <summary>Lets days pass.</summary>
    public async Task AdvanceAsync(int days)
    {
        using var response = await Http.PostAsync(new Uri(Address, $"/_sandbox/advance?days={days}"), null);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The current objects of a stream, one JSON object each.</summary>
    public async Task<string[]> TruthAsync(string stream)
    {
        var text = await Http.GetStringAsync(new Uri(Address, $"/_sandbox/truth/{stream}"));
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Stops it, and fails unless it ends well.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        (await _run).Expect(ExitCode.Done);
        _stop.Dispose();
    }
}
