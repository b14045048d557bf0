using Codegen.Contracts.Manifests;
using Codegen.Models.Loading;
using Codegen.Models.Settings;

namespace Codegen.Models.Graph;

/// <summary>A model with everything that is said of it, wherever it was said.</summary>
/// <param name="File">Its file.</param>
/// <param name="Settings">What holds for it.</param>
/// <param name="Known">Its id and relation.</param>
internal sealed record Model(ModelFile File, NodeSettings Settings, KnownRelation Known)
{
    /// <summary>What it becomes.</summary>
    public string Materialized => Settings.Materialized?.Value ?? (File.Schema == "staging" ? Materializations.View : Materializations.Table);

    /// <summary>Whether its columns are promised.</summary>
    public bool HasContract => Settings.Contract?.Value == true;

    /// <summary>The columns that identify a row.</summary>
    public IReadOnlyList<string> UniqueKey => Settings.UniqueKey is { } key ? [.. key.Select(column => column.Value)] : [];

    /// <summary>The models of a project: project below folder below YAML below header.</summary>
    public static IReadOnlyList<Model> In(LoadedProject project, ProjectNames names) =>
        [.. project.Models.Select(file => new Model(file, SettingsOf(file, project), names.Ref(file.Name)!))];

    private static NodeSettings SettingsOf(ModelFile file, LoadedProject project)
    {
        var settings = project.Settings.Of(file.Folders);
        if (file.IsGenerated && project.Properties.Generated.TryGetValue(file.Name, out var generated))
            settings = generated.Value.Over(settings);
        if (project.Properties.Models.TryGetValue(file.Name, out var beside))
            settings = beside.Value.Over(settings);
        return file.Header.Over(settings);
    }
}
