namespace Codegen.Cli.Terminal;

/// <summary>How a step ended, in a word.</summary>
internal enum Outcome
{
    /// <summary>It was done.</summary>
    Ok,

    /// <summary>It was done, and there is something to look at.</summary>
    Warn,

    /// <summary>It was not done.</summary>
    Fail,

    /// <summary>It was left out.</summary>
    Skip,

    /// <summary>It goes on later.</summary>
    Wait,
}
