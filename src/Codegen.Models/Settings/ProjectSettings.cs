namespace Codegen.Models.Settings;

/// <summary>What <c>models/project.yml</c> says of the whole project.</summary>
internal sealed record ProjectSettings
{
    /// <summary>The file, from the repository's root.</summary>
    public const string File = "models/project.yml";

    /// <summary>The package of all nodes.</summary>
    public string Name { get; init; } = "codegen";

    /// <summary>The values of variables, as text.</summary>
    public IReadOnlyDictionary<string, string> Vars { get; init; } = new Dictionary<string, string>();

    /// <summary>Settings by folder below <c>models/</c>, such as <c>marts</c> or <c>marts/finance</c>.</summary>
    public IReadOnlyDictionary<string, Stated<NodeSettings>> Folders { get; init; } = new Dictionary<string, Stated<NodeSettings>>();

    /// <summary>The settings of the folders that a file lies in, inner ones over outer ones.</summary>
    /// <param name="folders">The folders, outermost first.</param>
    public NodeSettings Of(IReadOnlyList<string> folders)
    {
        var settings = NodeSettings.Empty;
        for (var depth = 1; depth <= folders.Count && Folders.Count > 0; depth++)
        {
            if (Folders.TryGetValue(string.Join('/', folders.Take(depth)), out var inner))
                settings = inner.Value.Over(settings);
        }

        return settings;
    }
}
