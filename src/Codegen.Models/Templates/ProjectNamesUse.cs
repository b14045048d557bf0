namespace Codegen.Models.Templates;

/// <summary>What renderings of one template referred to.</summary>
internal sealed class ProjectNamesUse
{
    /// <summary>The ids of models, seeds and sources.</summary>
    public HashSet<string> Relations { get; } = new(StringComparer.Ordinal);

    /// <summary>The macros.</summary>
    public HashSet<string> Macros { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds what another rendering referred to.</summary>
    public void Add(ProjectNamesUse other)
    {
        Relations.UnionWith(other.Relations);
        Macros.UnionWith(other.Macros);
    }
}
