using System.Diagnostics;
using System.Globalization;
using Codegen.Build.Demo;

namespace Codegen.Build.Tasks;

/// <summary>Shows the whole line, offline: generate, build, three stand-in providers, three syncs with days between them, a summary.</summary>
internal sealed class DemoTask : IBuildTask
{
    /// <inheritdoc />
    public string Name => "demo";

    /// <inheritdoc />
    public string Description => "the whole line against stand-in providers, offline";

    /// <inheritdoc />
    public async Task<int> RunAsync(BuildContext context, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await Console.Out.WriteLineAsync("Codegen demo. Offline, no accounts. Writes only to generated/, artifacts/ and .codegen/demo.\n");
        foreach (IBuildTask task in new IBuildTask[] { new GenerateTask(), new CompileTask() })
        {
            if (await task.RunAsync(context, cancellationToken) is var exitCode and not ExitCode.Done)
                return exitCode;
        }

        var program = context.Below("artifacts", "bin", "Codegen.Cli", "release", "codegen");
        var outcome = await new DemoRun(context, program).RunAsync(cancellationToken);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\nDone in {watch.Elapsed.TotalSeconds:F1} s."));
        return outcome;
    }
}
