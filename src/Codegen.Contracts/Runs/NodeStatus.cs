namespace Codegen.Contracts.Runs;

/// <summary>What can become of a node.</summary>
public static class NodeStatus
{
    /// <summary>A model or seed was built.</summary>
    public const string Success = "success";

    /// <summary>The warehouse refused its SQL.</summary>
    public const string Error = "error";

    /// <summary>Something that it is made of failed.</summary>
    public const string Skipped = "skipped";

    /// <summary>A test found no failing row.</summary>
    public const string Pass = "pass";

    /// <summary>A test of severity error found failing rows.</summary>
    public const string Fail = "fail";

    /// <summary>A test of severity warn found failing rows.</summary>
    public const string Warn = "warn";
}
