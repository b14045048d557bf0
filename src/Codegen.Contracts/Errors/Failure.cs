namespace Codegen.Contracts.Errors;

/// <summary>Why work stopped. Retry policies, exit codes and alerts read this and nothing else of an error.</summary>
public enum Failure
{
    /// <summary>A person must change a document, a mapping, a setting or a command line. Exit code 2.</summary>
    Config,

    /// <summary>Trying again later may succeed: the provider is down, busy or unreachable. Exit code 3.</summary>
    Transient,

    /// <summary>Trying again gives the same result: refused credentials, a foreign redirect, corrupt data. Exit code 1.</summary>
    Terminal,

    /// <summary>Work ended with findings that a person must accept or resolve. Exit code 4.</summary>
    Findings,

    /// <summary>Another process holds the resource. Exit code 5.</summary>
    Held,
}
