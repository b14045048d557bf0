namespace Codegen.Build.Tasks;

/// <summary>Runs the benchmarks; each measures its own floor in the same run and reports the ratio.</summary>
internal sealed class BenchTask : IBuildTask
{
    /// <inheritdoc />
    public string Name => "bench";

    /// <inheritdoc />
    public string Description => "run the benchmarks against their floors";

    /// <summary>The benchmarks and how many records, models or keys each takes.</summary>
    private static readonly (string Name, string Records)[] Benchmarks =
        [("ingest", "2000000"), ("load", "1000000"), ("compile", "1000"), ("runner", "200"), ("scd2", "1000000")];

    /// <inheritdoc />
    public async Task<int> RunAsync(BuildContext context, CancellationToken cancellationToken)
    {
        if (await Shell.RunAsync(context, "dotnet", CompileTask.Arguments("tests/Codegen.Benchmarks"), cancellationToken) != 0)
            return ExitCode.Failed;
        var program = context.Below("artifacts", "bin", "Codegen.Benchmarks", "release", "Codegen.Benchmarks");
        var outcome = ExitCode.Done;
        foreach (var (name, records) in Benchmarks.Where(benchmark => context.Only is null || benchmark.Name.Contains(context.Only, StringComparison.Ordinal)))
        {
            if (await Shell.RunAsync(context, program, [name, records], cancellationToken) != 0)
                outcome = ExitCode.Failed;
        }

        return outcome;
    }
}
