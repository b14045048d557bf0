namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>How a command ended and what it said.</summary>
/// <param name="ExitCode">Its exit code; 137 where it was killed.</param>
/// <param name="Output">What it wrote to standard output: data.</param>
/// <param name="Talk">What it wrote to standard error: talk.</param>
public sealed record CommandResult(int ExitCode, string Output, string Talk)
{
    /// <summary>Fails the test, with everything that was said, unless the command ended so.</summary>
    /// <param name="exitCode">The expected exit code.</param>
    public CommandResult Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"expected exit code {exitCode}, got {ExitCode}\n--- stdout\n{Output}\n--- stderr\n{Talk}");
        return this;
    }
}
