namespace Codegen.Build.Tasks;

/// <summary>Runs the benchmarks; each measures its own floor in the same run and reports the ratio.</summary>
internal sealed class BenchTask : IBuildTask
{
    /// <inheritdoc />
    public string Name => "bench";

    /// <inheritdoc />
    public string Description => "run the benchmarks against their floors";

    /// <inheritdoc />
    public async Task<int> RunAsync(BuildContext context, CancellationToken cancellationToken)
    {
        if (await Shell.RunAsync(context, "dotnet", CompileTask.Arguments("tests/Codegen.Benchmarks"), cancellationToken) != 0)
            return ExitCode.Failed;
        var program = context.Below("artifacts", "bin", "Codegen.Benchmarks", "release", "Codegen.Benchmarks");
        return await Shell.RunAsync(context, program, context.Only is { } only ? [only] : [], cancellationToken);
    }
}
