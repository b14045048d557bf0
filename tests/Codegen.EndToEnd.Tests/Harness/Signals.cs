using System.Diagnostics;
using System.Globalization;

namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>Signals to other processes.</summary>
internal static class Signals
{
    /// <summary>Sends one.</summary>
    /// <param name="process">To whom.</param>
    /// <param name="name">The signal's name, such as <c>TERM</c>.</param>
    public static async Task SendAsync(Process process, string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }
}
