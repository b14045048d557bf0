namespace Codegen.Contracts.Errors;

/// <summary>How much a problem matters.</summary>
public enum ProblemSeverity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Info,

    /// <summary>The result may not be what was meant.</summary>
    Warning,

    /// <summary>The file can't be used.</summary>
    Error,
}
