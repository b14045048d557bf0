namespace Codegen.Sandbox.Faults;

/// <summary>How an answer fails.</summary>
public enum FaultKind
{
    /// <summary>An error status, without looking at the request.</summary>
    Status,

    /// <summary>The body is announced in full and cut in the middle: the connection breaks.</summary>
    Cut,

    /// <summary>A page for people, with status 200.</summary>
    Html,
}
