using System.Globalization;

namespace Codegen.Benchmarks.Ingest;

/// <summary>Ingest against its floor: the same pages, the same machine, a process each.</summary>
internal sealed class IngestBenchmark(int records, TextWriter output)
{
    private const double LeastRatio = 0.40;
    private const double MostMemory = 200e6;
    private const double MostAllocated = 100;

    /// <summary>Runs both and compares.</summary>
    /// <returns>0 where the targets are reached, else 1.</returns>
    public async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("codegen-bench").FullName;
        using var server = ChildProcess.Start("ingest-serve", Text(records));
        try
        {
            var address = (await server.StandardOutput.ReadLineAsync())!;
            var floor = await ChildProcess.MeasureAsync("ingest-floor", Text(records), address, Path.Combine(folder, "floor"));
            var ours = await ChildProcess.MeasureAsync("ingest-run", Text(records), address, Path.Combine(folder, "ours"));
            return Compare(floor, ours);
        }
        finally
        {
            server.Kill();
            Directory.Delete(folder, recursive: true);
        }
    }

    private int Compare(double[] floor, double[] ours)
    {
        Describe("floor", floor);
        Describe("ingest", ours);
        var ratio = floor[1] / ours[1];
        var allocated = ours[4] / ours[0];
        var reached = ours[0] == floor[0] && ratio >= LeastRatio && ours[3] <= MostMemory && (allocated <= MostAllocated || records < 100_000);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ingest reaches {ratio:P0} of its floor's records per CPU second (at least {LeastRatio:P0}): {(reached ? "reached" : "MISSED")}"));
        return reached ? 0 : 1;
    }

    private void Describe(string name, double[] run) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-7} {run[0]:F0} records, {run[1]:F2} cpu-s ({run[1] / run[0] * 1e6:F2} us/record, {run[0] / run[1] / 1e3:F0} k/cpu-s), {run[2]:F2} s wall, peak {run[3] / 1e6:F0} MB, {run[4] / run[0]:F0} B allocated a record"));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
