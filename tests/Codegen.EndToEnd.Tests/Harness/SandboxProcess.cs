using System.Diagnostics;
using Codegen.Testing;

namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>A stand-in provider in a process of its own, started as a user would: <c>codegen sandbox …</c>.</summary>
public sealed class SandboxProcess : IAsyncDisposable
{
    private static readonly HttpClient Http = new();
    private readonly Process _process;
    private readonly Task<string> _talk;

    private SandboxProcess(Process process, Uri address, Task<string> talk)
    {
        _process = process;
        _talk = talk;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts a provider from the repository's root and waits until it listens.</summary>
    /// <param name="arguments">The verb's arguments: a source and options.</param>
    public static async Task<SandboxProcess> StartAsync(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(Workspace.Program, ["sandbox", .. arguments, "--port", "0"])
        {
            WorkingDirectory = RepositoryRoot.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("The sandbox did not start.");
        var talk = process.StandardError.ReadToEndAsync();
        var line = await process.StandardOutput.ReadLineAsync();
        return line is null
            ? throw new InvalidOperationException($"The sandbox ended before it listened: {await talk}")
            : new SandboxProcess(process, new Uri(line), talk);
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

    /// <summary>Asks it to stop, as a supervisor does, and says how it ended.</summary>
    public async Task<int> TerminateAsync()
    {
        await Signals.SendAsync(_process, "TERM");
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        await _talk;
        _process.Dispose();
    }
}
