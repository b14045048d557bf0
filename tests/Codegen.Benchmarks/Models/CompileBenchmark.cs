using System.Diagnostics;
using System.Globalization;
using Codegen.Benchmarks.Ingest;

namespace Codegen.Benchmarks.Models;

/// <summary>Models → manifest, cold: a process that reads, renders, binds and traces everything, against one in which DuckDB binds the same SQL.</summary>
/// <param name="models">How many models.</param>
/// <param name="output">Where the result goes.</param>
internal sealed class CompileBenchmark(int models, TextWriter output)
{
    private const int Rounds = 5;
    private static readonly TimeSpan LimitPerThousand = TimeSpan.FromSeconds(3);
    private readonly string _root = Directory.CreateTempSubdirectory("codegen-bench-compile-").FullName;

    /// <summary>Runs it. Exit code 1 where the fastest run is slower than three seconds a thousand models.</summary>
    public async Task<int> RunAsync()
    {
        try
        {
            ModelTree.Write(_root, models);
            var script = Path.Combine(_root, "floor.sql");
            CompileFloor.Write(new CompileRun(_root).Compile(), script);
            List<(TimeSpan Floor, TimeSpan Ours)> walls = [];
            for (var round = 1; round <= Rounds; round++)
            {
                var floor = await OneAsync("compile-floor", script);
                var ours = await OneAsync("compile-run", _root);
                walls.Add((floor.Wall, ours.Wall));
                await output.WriteLineAsync($"round {round}: floor {Words(floor)}; compile {Words(ours)}");
            }

            var (best, least) = (walls.Min(wall => wall.Ours), walls.Min(wall => wall.Floor));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"compile: {models} models in {best.TotalSeconds:F2} s with process start, {best / least:F2} x the floor's {least.TotalSeconds:F2} s (limit {LimitPerThousand.TotalSeconds * models / 1000:F1} s)"));
            return best <= LimitPerThousand * (models / 1000.0) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    private static async Task<(TimeSpan Wall, double Cpu)> OneAsync(params string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        var numbers = await ChildProcess.MeasureAsync([arguments[0], "0", .. arguments[1..]]);
        return (Stopwatch.GetElapsedTime(started), numbers[1]);
    }

    private static string Words((TimeSpan Wall, double Cpu) run) =>
        string.Create(CultureInfo.InvariantCulture, $"{run.Wall.TotalSeconds:F2} s wall, {run.Cpu:F2} cpu-s");
}
