using System.Globalization;
using Codegen.Transform.Planning;
using Codegen.Transform.Running;
using Codegen.Warehouse.DuckDb;

namespace Codegen.Benchmarks.Transform;

/// <summary>What the runner costs a model beyond its SQL: trivial views and tables, against the same statements in one bare session.</summary>
/// <param name="models">How many models; every second one is a table.</param>
/// <param name="output">Where the result goes.</param>
internal sealed class RunnerBenchmark(int models, TextWriter output)
{
    private const int Rounds = 5;
    private const double LimitMilliseconds = 5;
    private readonly string _root = Directory.CreateTempSubdirectory("codegen-bench-runner-").FullName;

    /// <summary>Runs it. Exit code 1 where a model costs more than 5 ms.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            List<(Measured Bare, Measured Ours)> rounds = [];
            for (var round = 0; round <= Rounds; round++)
            {
                var bare = await Measured.RunAsync(() => RunBareAsync($"bare{round}", cancellationToken));
                var ours = await Measured.RunAsync(() => RunOursAsync($"ours{round}", cancellationToken));
                await output.WriteLineAsync(Describe(round, bare, ours));
                if (round > 0)
                    rounds.Add((bare, ours));
            }

            var (wall, cpu) = (Overhead(rounds, one => one.Wall), Overhead(rounds, one => one.Cpu));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"runner: {wall:F2} ms a model beyond its SQL, {cpu:F2} ms of CPU, {models} models (limit {LimitMilliseconds:F2} ms)"));
            return Math.Min(wall, cpu) <= LimitMilliseconds ? 0 : 1;
        }
        finally
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    private async Task RunBareAsync(string name, CancellationToken cancellationToken)
    {
        await using var session = await Warehouse(name).OpenAsync(cancellationToken);
        await session.ExecuteAsync("CREATE SCHEMA marts", cancellationToken);
        for (var number = 0; number < models; number++)
        {
            var kind = TrivialModels.IsTable(number) ? "TABLE" : "VIEW";
            await session.ExecuteAsync($"CREATE OR REPLACE {kind} marts.m{number} AS {TrivialModels.Query(number)}", cancellationToken);
        }
    }

    private async Task RunOursAsync(string name, CancellationToken cancellationToken)
    {
        var runner = new Runner(Warehouse(name), new RunnerOptions { Root = _root, InvocationId = "bench", Threads = 1 }, TimeProvider.System);
        var results = await runner.RunAsync(
            RunPlanner.Plan(TrivialModels.Manifest(models), new RunRequest(RunVerb.Build)), null, cancellationToken);
        if (results.Results.Count(result => result.Status == "success") != models)
            throw new InvalidOperationException(results.Results.First(result => result.Status != "success").Message);
    }

    private double Overhead(List<(Measured Bare, Measured Ours)> rounds, Func<Measured, TimeSpan> cost) =>
        (rounds.Min(round => cost(round.Ours)) - rounds.Min(round => cost(round.Bare))).TotalMilliseconds / models;

    private DuckDbWarehouse Warehouse(string name) => new(Path.Combine(_root, name + ".duckdb"), new DuckDbOptions());

    private static string Describe(int round, Measured bare, Measured ours) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(round == 0 ? "warm-up" : $"round {round}")}: bare {bare.Wall.TotalMilliseconds:F0} ms wall, {bare.Cpu.TotalMilliseconds:F0} ms CPU; "
        + $"runner {ours.Wall.TotalMilliseconds:F0} ms wall, {ours.Cpu.TotalMilliseconds:F0} ms CPU");
}
