using System.Diagnostics;
using System.Globalization;

namespace Codegen.Benchmarks;

/// <summary>What a piece of work cost this process.</summary>
/// <param name="Cpu">User and system time of all threads.</param>
/// <param name="Wall">Elapsed time.</param>
internal sealed record Measured(TimeSpan Cpu, TimeSpan Wall)
{
    /// <summary>Runs the work once.</summary>
    public static async Task<Measured> RunAsync(Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        await work();
        process.Refresh();
        return new Measured(process.TotalProcessorTime - before, clock.Elapsed);
    }

    /// <summary>The largest part of this process that was ever in memory, in bytes.</summary>
    public static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    /// <summary>The costs a record, in words.</summary>
    public string Describe(int records) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Cpu.TotalSeconds:F2} cpu-s ({Cpu.TotalMicroseconds / records:F2} us/record), {Wall.TotalSeconds:F2} s wall ({records / Wall.TotalSeconds / 1000:F0} k records/s)");
}
