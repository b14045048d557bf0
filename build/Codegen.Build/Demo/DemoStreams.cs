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

    /// <summary>
    /// The facts that a source's sandbox plays: the shipped ones, but for rates. Those are known since 1999, and the demo, whose profile
    /// asks for less, is about a few days.
    /// </summary>
    /// <returns>The file's path.</returns>
    public static async Task<string> BehaviourAsync(BuildContext context, string source, CancellationToken cancellationToken)
    {
        const string Known = "from: 1999-01-04";
        const string Asked = "from: 2024-01-01";
        var shipped = context.Below("specs", source, "behaviour.yaml");
        var text = await File.ReadAllTextAsync(shipped, cancellationToken);
        if (!text.Contains(Known, StringComparison.Ordinal))
            return shipped;
        var played = Path.Combine(Directory.CreateDirectory(context.Below(".codegen", DemoCommand.Profile)).FullName, $"{source}.behaviour.yaml");
        await File.WriteAllTextAsync(played, text.Replace(Known, Asked, StringComparison.Ordinal), cancellationToken);
        return played;
    }
}
