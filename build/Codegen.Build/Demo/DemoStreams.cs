namespace Codegen.Build.Demo;

/// <summary>The shipped sources and the streams that the demo compares with the truth.</summary>
internal static class DemoStreams
{
    /// <summary>The sources.</summary>
    public static IReadOnlyList<string> Sources { get; } = ["frankfurter", "github", "stripe"];

    /// <summary>One source's streams.</summary>
    public static IReadOnlyList<string> Of(string source) => source switch
    {
        "frankfurter" => ["rates"],
        "github" => ["repositories", "issues", "issue_comments", "issue_reactions"],
        _ => ["customers", "charges", "refunds", "events"],
    };
}
