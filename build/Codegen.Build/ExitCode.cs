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
}
