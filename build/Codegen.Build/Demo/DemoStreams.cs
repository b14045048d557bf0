namespace Codegen.Build.Demo;

/// <summary>The streams that the demo compares, a list a shipped source.</summary>
internal static class DemoStreams
{
    /// <summary>One source's streams.</summary>
    public static IReadOnlyList<string> Of(string source) => source switch
    {
        "github" => ["repositories", "issues", "issue_comments", "issue_reactions"],
        "frankfurter" => ["rates"],
        _ => ["customers", "charges", "refunds", "events"],
    };
}
