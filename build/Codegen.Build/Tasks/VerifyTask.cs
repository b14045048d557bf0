using Codegen.Build.Generating;

namespace Codegen.Build.Tasks;

/// <summary>Proves that the checkout is as it should be: formatted, its generated files the generator's own, its arrows allowed.</summary>
internal sealed class VerifyTask : IBuildTask
{
    /// <inheritdoc />
    public string Name => "verify";

    /// <inheritdoc />
    public string Description => "check formatting, drift of generated/, and the architecture";

    /// <inheritdoc />
    public async Task<int> RunAsync(BuildContext context, CancellationToken cancellationToken)
    {
        var format = await Shell.RunAsync(
            context, "dotnet", ["format", "whitespace", "Codegen.sln", "--verify-no-changes", "--no-restore"], cancellationToken);
        await SayAsync("format", format == 0 ? "ok" : "fail: run 'dotnet format whitespace Codegen.sln'");

        var drift = await GeneratedDrift.FindAsync(context, cancellationToken);
        await SayAsync("generated", drift.Count == 0 ? "ok" : "fail: generated/ is not what the generator prints; run './build.sh generate'");
        foreach (var line in drift)
            await Console.Out.WriteLineAsync($"    {line}");

        var architecture = await new TestTask().RunAsync(context with { Only = "Architecture" }, cancellationToken);
        await SayAsync("architecture", architecture == 0 ? "ok" : "fail");
        return format == 0 && drift.Count == 0 && architecture == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static Task SayAsync(string what, string outcome) => Console.Out.WriteLineAsync($"verify {what,-14} {outcome}");
}
