using System.Globalization;

namespace Codegen.Build.Demo;

/// <summary>The demo: the whole line against stand-in providers, over four days, then a tour of what came of it.</summary>
/// <param name="context">The run.</param>
/// <param name="program">The compiled command line.</param>
internal sealed class DemoRun(BuildContext context, string program)
{
    private readonly DemoCommand _codegen = new(context, program);

    /// <summary>Runs it.</summary>
    /// <returns>The exit code of the first step that failed, else zero.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // The steps below are told in our own words.
        Environment.SetEnvironmentVariable("CODEGEN_HINTS", "0");
        if (Directory.Exists(_codegen.Folder))
            Directory.Delete(_codegen.Folder, recursive: true);
        List<DemoProvider> providers = [];
        try
        {
            foreach (var source in DemoStreams.Sources)
                providers.Add(await StartAsync(source, cancellationToken));
            if (await LiveAsync(providers, cancellationToken) is var lived and not ExitCode.Done)
                return lived;
            if (await new DemoTruth(_codegen).TellAsync(providers, cancellationToken) is var truth and not ExitCode.Done)
                return truth;
        }
        finally
        {
            foreach (var provider in providers)
                await provider.DisposeAsync();
        }

        return await new DemoTour(context, program, _codegen).RunAsync(cancellationToken);
    }

    /// <summary>Four days in the life of a data product.</summary>
    private async Task<int> LiveAsync(IReadOnlyList<DemoProvider> providers, CancellationToken cancellationToken)
    {
        foreach (var days in new[] { 0, 3, 1 })
        {
            if (days > 0)
                await AdvanceAsync(providers, days, cancellationToken);
            foreach (var verb in new string[][] { ["sync"], ["models", "build"] })
            {
                if (await _codegen.RunAsync(verb, cancellationToken) is var exitCode and not ExitCode.Done)
                    return exitCode;
            }
        }

        return await _codegen.RunAsync(["publish", "--file", Path.Combine(_codegen.Folder, "catalog.json")], cancellationToken);
    }

    private async Task<DemoProvider> StartAsync(string source, CancellationToken cancellationToken)
    {
        var provider = await DemoProvider.StartAsync(context, program, source, cancellationToken);
        Environment.SetEnvironmentVariable($"CODEGEN__CONNECTIONS__{source.ToUpperInvariant()}__SERVER", provider.Address.ToString());
        await DemoCommand.TellAsync($"provider {source}", "ok", $"{provider.Address}  a sandbox that plays specs/{source}");
        return provider;
    }

    private static async Task AdvanceAsync(IReadOnlyList<DemoProvider> providers, int days, CancellationToken cancellationToken)
    {
        foreach (var provider in providers)
            await provider.AdvanceAsync(days, cancellationToken);
        await DemoCommand.TellAsync("advance", "ok", string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day passes" : "days pass")} at the providers"));
    }
}
