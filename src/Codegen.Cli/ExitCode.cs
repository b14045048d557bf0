using Codegen.Contracts.Errors;

namespace Codegen.Cli;

/// <summary>What the command line tells its caller. An orchestrator may rely on these.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Work failed: data, refused credentials, a foreign redirect.</summary>
    public const int Failed = 1;

    /// <summary>The command line, a document, a mapping or a setting is wrong; nothing was written.</summary>
    public const int Usage = 2;

    /// <summary>The provider or a store is down or busy; the same command may succeed later.</summary>
    public const int Transient = 3;

    /// <summary>Findings that a person must look at.</summary>
    public const int Findings = 4;

    /// <summary>Another process holds what this one needs.</summary>
    public const int Held = 5;

    /// <summary>Our own defect.</summary>
    public const int Bug = 70;

    /// <summary>A person stopped the run.</summary>
    public const int Cancelled = 130;

    /// <summary>The exit code that belongs to an error.</summary>
    /// <param name="failure">What a caller can do about the error.</param>
    public static int Of(Failure failure) => failure switch
    {
        Failure.Config => Usage,
        Failure.Transient => Transient,
        Failure.Findings => Findings,
        Failure.Held => Held,
        _ => Failed,
    };
}
