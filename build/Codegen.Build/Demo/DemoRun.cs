using System.Diagnostics;
using System.Globalization;

namespace Codegen.Build.Demo;

/// <summary>The demo's steps, each timed and told in a line.</summary>
/// <param name="context">The run.</param>
/// <param name="program">The compiled command line.</param>
internal sealed class DemoRun(BuildContext context, string program)
{
    private const string Profile = "demo";
    private static readonly string[] Sources = ["github", "stripe", "frankfurter"];

    private string Folder => context.Below(".codegen", Profile);

    /// <summary>Runs the whole line against stand-in providers.</summary>
    /// <returns>The exit code of the first step that failed, else zero.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // The steps below are told in our own words.
        Environment.SetEnvironmentVariable("CODEGEN_HINTS", "0");
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        await using var github = await DemoProvider.StartAsync(context, program, Sources[0], cancellationToken);
        await using var stripe = await DemoProvider.StartAsync(context, program, Sources[1], cancellationToken);
        await using var frankfurter = await DemoProvider.StartAsync(context, program, Sources[2], cancellationToken);
        DemoProvider[] providers = [github, stripe, frankfurter];
        foreach (var provider in providers)
        {
            Environment.SetEnvironmentVariable($"CODEGEN__CONNECTIONS__{provider.Source.ToUpperInvariant()}__SERVER", provider.Address.ToString());
            await TellAsync($"provider {provider.Source}", "ok", $"{provider.Address}  a sandbox that plays specs/{provider.Source}");
        }

        foreach (var days in new[] { 0, 3, 1 })
        {
            foreach (var provider in providers.Where(_ => days > 0))
                await provider.AdvanceAsync(days, cancellationToken);
            if (days > 0)
                await TellAsync("advance", "ok", string.Create(CultureInfo.InvariantCulture, $"{days} day(s) pass at the providers"));
            if (await CodegenAsync(["sync", "--profile", Profile], cancellationToken) is var exitCode and not ExitCode.Done)
                return exitCode;
        }

        return await new DemoSummary(context, program, Folder).TellAsync(providers, cancellationToken);
    }

    private async Task<int> CodegenAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var exitCode = await Shell.RunAsync(context, program, arguments, cancellationToken);
        var outcome = exitCode == ExitCode.Done ? "ok" : string.Create(CultureInfo.InvariantCulture, $"fail ({exitCode})");
        await TellAsync(arguments[0], outcome, string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:F1} s"));
        return exitCode;
    }

    private static Task TellAsync(string step, string outcome, string detail) =>
        Console.Out.WriteLineAsync($"  {step,-22} {outcome,-8} {detail}");
}
