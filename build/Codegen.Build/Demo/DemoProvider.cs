using System.Diagnostics;

namespace Codegen.Build.Demo;

/// <summary>A stand-in provider that plays one source's document in a process of its own.</summary>
internal sealed class DemoProvider : IAsyncDisposable
{
    private static readonly HttpClient Http = new();
    private readonly Process _process;

    private DemoProvider(string source, Uri address, Process process)
    {
        Source = source;
        Address = address;
        _process = process;
    }

    /// <summary>The source.</summary>
    public string Source { get; }

    /// <summary>Where it listens, on loopback.</summary>
    public Uri Address { get; }

    /// <summary>Starts a provider and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended before it listened.</exception>
    public static async Task<DemoProvider> StartAsync(BuildContext context, string program, string source, CancellationToken cancellationToken)
    {
        var behaviour = await DemoStreams.BehaviourAsync(context, source, cancellationToken);
        var process = Process.Start(new ProcessStartInfo(program, ["sandbox", source, "--behaviour", behaviour, "--port", "0", "--seed", "7"])
        {
            WorkingDirectory = context.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{program} did not start.");
        // What it says is for a person who started it; here the demo speaks.
        var talk = process.StandardError.ReadToEndAsync(cancellationToken);
        var address = await process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException($"The sandbox of '{source}' ended before it listened: {await talk}");
        return new DemoProvider(source, new Uri(address), process);
    }

    /// <summary>Lets days pass at the provider.</summary>
    public async Task AdvanceAsync(int days, CancellationToken cancellationToken)
    {
        using var response = await Http.PostAsync(new Uri(Address, $"/_sandbox/advance?days={days}"), null, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>What is true at the provider, one JSON object a line.</summary>
    /// <param name="path">A stream's name, or that with <c>/history</c>.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    public Task<string> TruthAsync(string path, CancellationToken cancellationToken) =>
        Http.GetStringAsync(new Uri(Address, $"/_sandbox/truth/{path}"), cancellationToken);

    /// <summary>Stops the provider.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
