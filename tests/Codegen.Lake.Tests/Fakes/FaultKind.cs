namespace Codegen.Lake.Tests.Fakes;

/// <summary>How a call fails.</summary>
public enum FaultKind
{
    /// <summary>Nothing happened, and the caller is told.</summary>
    Before,

    /// <summary>It happened, and the caller is told that it failed.</summary>
    ReplyLost,

    /// <summary>A write happened, and the caller is told that it was too late: the server took the SDK's own second try.</summary>
    OwnWriteExists,

    /// <summary>Another writer commits just before.</summary>
    RaceLost,
}
