using Codegen.Models.Graph;
using Codegen.Models.Loading;
using Codegen.Models.Settings;

namespace Codegen.Models.Binding;

/// <summary>A seed with everything that is said of it.</summary>
/// <param name="File">Its file.</param>
/// <param name="Settings">What holds for it.</param>
/// <param name="Known">Its id and relation.</param>
internal sealed record Seed(SeedFile File, NodeSettings Settings, KnownRelation Known)
{
    /// <summary>What separates its fields.</summary>
    public string Delimiter => Settings.Delimiter?.Value ?? ",";

    /// <summary>The seeds of a project.</summary>
    public static IReadOnlyList<Seed> In(LoadedProject project, ProjectNames names) =>
        [.. project.Seeds.Select(file => new Seed(file, SettingsOf(file, project), names.Ref(file.Name)!))];

    private static NodeSettings SettingsOf(SeedFile file, LoadedProject project)
    {
        var folders = project.Settings.Of(file.Folders);
        return project.Properties.Seeds.TryGetValue(file.Name, out var said) ? said.Value.Over(folders) : folders;
    }
}
