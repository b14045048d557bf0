using System.Diagnostics;
using Codegen.Testing;

namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>A user's folder: a <c>codegen.yaml</c>, a lake and a warehouse of its own, and the compiled command line.</summary>
public sealed class Workspace : IDisposable
{
    private static int _created;

    /// <summary>Creates the folder.</summary>
    /// <param name="name">A name that is unique among tests that run at once.</param>
    /// <param name="configuration">The text of <c>codegen.yaml</c>, without <c>connectors:</c>, which is added.</param>
    /// <param name="connectors">The plug-in; null for the shipped one.</param>
    public Workspace(string name, string configuration, string? connectors = null)
    {
        Folder = Path.Combine(Path.GetTempPath(), "codegen-e2e", $"{name}-{Environment.ProcessId}-{Interlocked.Increment(ref _created)}");
        Directory.CreateDirectory(Folder);
        connectors ??= Path.Combine(RepositoryRoot.Path, "artifacts", "bin", "Codegen.Connectors", "release", "Codegen.Connectors.dll");
        File.WriteAllText(Path.Combine(Folder, "codegen.yaml"), $"connectors: {connectors}\n{configuration}");
    }

    /// <summary>The folder's full path.</summary>
    public string Folder { get; }

    /// <summary>The warehouse's file, as the configurations of these tests name it.</summary>
    public string Warehouse => Path.Combine(Folder, "warehouse.duckdb");

    /// <summary>The compiled command line.</summary>
    public static string Program { get; } = Path.Combine(RepositoryRoot.Path, "artifacts", "bin", "Codegen.Cli", "release", "codegen");

    /// <summary>Runs the command line in the folder, hosted by this process.</summary>
    /// <param name="arguments">The arguments, separated by spaces.</param>
    public Task<CommandResult> RunAsync(params string[] arguments) => Task.Run(() => HostedCommand.RunAsync(Folder, arguments, []));

    /// <summary>Runs the command line in the folder, in a process of its own: where the process is the point.</summary>
    /// <param name="arguments">The arguments, separated by spaces.</param>
    public Task<CommandResult> RunProcessAsync(params string[] arguments) => RunProcessAsync(new Dictionary<string, string>(), arguments);

    /// <summary>Runs the command line in the folder, in a process of its own, with additions to the environment.</summary>
    public async Task<CommandResult> RunProcessAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        return await EndAsync(process);
    }

    /// <summary>Runs the command line and kills it after a while, unless it ends before.</summary>
    public async Task<CommandResult> RunAndKillAsync(TimeSpan after, params string[] arguments)
    {
        using var process = Start(new Dictionary<string, string>(), arguments);
        var ended = EndAsync(process);
        if (await Task.WhenAny(ended, Task.Delay(after, TimeProvider.System)) != ended)
            process.Kill();
        return await ended;
    }

    /// <summary>Runs the command line and sends it a signal, as Ctrl-C does, once a task is done.</summary>
    /// <param name="signal">The signal's name, such as <c>INT</c>.</param>
    /// <param name="when">When to send it.</param>
    /// <param name="arguments">The arguments.</param>
    public async Task<CommandResult> RunAndSignalAsync(string signal, Task when, params string[] arguments)
    {
        using var process = Start(new Dictionary<string, string>(), arguments);
        var ended = EndAsync(process);
        if (await Task.WhenAny(ended, when) != ended)
            await Signals.SendAsync(process, signal);
        return await ended;
    }

    /// <summary>Runs a line of the shell in the folder, where <c>codegen</c> is the compiled command line.</summary>
    /// <param name="line">The line.</param>
    public async Task<CommandResult> RunShellAsync(string line)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", line])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PATH"] = $"{Path.GetDirectoryName(Program)}:{Environment.GetEnvironmentVariable("PATH")}" },
        })!;
        return await EndAsync(process);
    }

    /// <summary>The files and folders in the folder, but for its settings and specs.</summary>
    public IEnumerable<string> Written => Directory.EnumerateFileSystemEntries(Folder)
        .Select(entry => Path.GetFileName(entry))
        .Where(name => name is not ("codegen.yaml" or "specs"))
        .Order(StringComparer.Ordinal);

    /// <summary>Writes a file.</summary>
    /// <param name="path">Its path in the folder.</param>
    /// <param name="text">Its text.</param>
    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Deletes the folder.</summary>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Process Start(IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException($"{Program} did not start.");
    }

    private static async Task<CommandResult> EndAsync(Process process)
    {
        var talk = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, output, await talk);
    }
}
