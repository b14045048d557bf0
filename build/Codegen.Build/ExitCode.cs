namespace Codegen.Build;

/// <summary>What the build tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Something was tried and failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line, a document or a mapping is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The command line found something that a person must look at, such as marts that a change breaks.</summary>
    public const int Findings = 4;
}
