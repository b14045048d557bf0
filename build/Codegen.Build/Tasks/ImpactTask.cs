using Codegen.Build.Generating;

namespace Codegen.Build.Tasks;

/// <summary>Says what the changes since a commit do to every column downstream, before anything runs.</summary>
internal sealed class ImpactTask : IBuildTask
{
    /// <inheritdoc />
    public string Name => "impact";

    /// <inheritdoc />
    public string Description => "what changed specs, mappings and models do to the marts, --against a git ref";

    /// <inheritdoc />
    public async Task<int> RunAsync(BuildContext context, CancellationToken cancellationToken)
    {
        if (context.Against is not { } reference)
            return await RefuseAsync("impact compares with a commit: add --against main");
        if (await GeneratedDrift.FindPrintedAsync(context, cancellationToken) is { Count: > 0 })
            return await RefuseAsync("generated/ is not what the generator prints; run './build.sh generate' first");
        var before = context.Below("artifacts", "impact");
        if (await TreeAt.WriteAsync(context, reference, before, cancellationToken) is { } fault)
            return await RefuseAsync(fault);
        if (await Shell.RunAsync(context, "dotnet", CompileTask.Arguments("src/Codegen.Cli"), cancellationToken) != 0)
            return ExitCode.Failed;
        var program = context.Below("artifacts", "bin", "Codegen.Cli", "release", "codegen");
        return await Shell.RunAsync(context, program, ["models", "impact", "--against", before, "--output", context.Format ?? "text"], cancellationToken);
    }

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync($"impact: {why}");
        return ExitCode.Usage;
    }
}
