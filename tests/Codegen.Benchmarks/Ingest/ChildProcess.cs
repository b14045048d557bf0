using System.Diagnostics;
using System.Globalization;

namespace Codegen.Benchmarks.Ingest;

/// <summary>This program again, with other arguments: what is measured shares no process with what measures or serves.</summary>
internal static class ChildProcess
{
    public static Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true };
        return Process.Start(start)!;
    }

    /// <summary>Runs to the end.</summary>
    /// <returns>Records, CPU seconds, wall seconds, peak RSS in bytes, bytes allocated.</returns>
    public static async Task<double[]> MeasureAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
        return [.. output.Trim().Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
    }

    /// <summary>Does the work and writes what <see cref="MeasureAsync"/> reads.</summary>
    public static async Task ReportAsync(Func<Task<long>> work)
    {
        long records = 0;
        var measured = await Measured.RunAsync(async () => records = await work());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{records} {measured.Cpu.TotalSeconds:F3} {measured.Wall.TotalSeconds:F3} {Measured.PeakMemory()} {GC.GetTotalAllocatedBytes()}"));
    }
}
