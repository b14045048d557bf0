using System.Diagnostics;
using System.Globalization;

namespace Codegen.Build.Demo;

/// <summary>Runs the compiled command line as a person would, in the demo's profile.</summary>
/// <param name="context">The run.</param>
/// <param name="program">The compiled command line.</param>
internal sealed class DemoCommand(BuildContext context, string program)
{
    /// <summary>The profile.</summary>
    public const string Profile = "demo";

    /// <summary>Where the profile keeps its lake, warehouse and artefacts.</summary>
    public string Folder { get; } = context.Below(".codegen", Profile);

    /// <summary>Runs a verb, lets it talk, and tells how long it took.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var exitCode = await Shell.RunAsync(context, program, [.. arguments, "--profile", Profile], cancellationToken);
        var outcome = exitCode == ExitCode.Done ? "ok" : string.Create(CultureInfo.InvariantCulture, $"fail ({exitCode})");
        await TellAsync(string.Join(' ', arguments.TakeWhile(word => !word.StartsWith('-'))), outcome, string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:F1} s"));
        return exitCode;
    }

    /// <summary>Shows a command and what it answers.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> ShowAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await Console.Out.WriteLineAsync($"$ codegen {string.Join(' ', arguments.Select(Quoted))} --profile {Profile}");
        var exitCode = await Shell.RunAsync(context, program, [.. arguments, "--profile", Profile], cancellationToken);
        await Console.Out.WriteLineAsync();
        return exitCode;
    }

    /// <summary>The rows that a query gives, a list of cells each.</summary>
    /// <exception cref="InvalidOperationException">The query failed.</exception>
    public async Task<IReadOnlyList<string[]>> QueryAsync(string sql, CancellationToken cancellationToken)
    {
        var (exitCode, output) = await Shell.CaptureAsync(context, program, ["query", "--profile", Profile, "--output", "csv", sql], cancellationToken);
        return exitCode == ExitCode.Done
            ? [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))]
            : throw new InvalidOperationException($"codegen query ended with {exitCode}: {output}");
    }

    /// <summary>A finished step in a line.</summary>
    public static Task TellAsync(string step, string outcome, string detail) => Console.Out.WriteLineAsync($"  {step,-22} {outcome,-8} {detail}");

    private static string Quoted(string word) => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word;
}
