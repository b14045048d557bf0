using System.Diagnostics;

namespace Codegen.Build;

/// <summary>Runs other programs and lets them talk to our own terminal.</summary>
internal static class Shell
{
    /// <summary>Runs a program in the checkout's root.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<int> RunAsync(BuildContext context, string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = context.Root })
            ?? throw new InvalidOperationException($"{program} did not start.");
        await using var kill = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    /// <summary>Runs a program and returns what it prints.</summary>
    public static async Task<(int ExitCode, string Output)> CaptureAsync(
        BuildContext context, string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = context.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{program} did not start.");
        await using var kill = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return (process.ExitCode, output + await error);
    }
}
