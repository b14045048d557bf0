using Codegen.Yaml;

namespace Codegen.Models.Settings;

/// <summary>Reads <c>models/project.yml</c>.</summary>
internal static class ProjectSettingsReader
{
    /// <summary>Reads the file's content.</summary>
    public static ProjectSettings Read(SettingsFile file, Node root) =>
        file.Entries(root, Vocabulary.Project).Aggregate(new ProjectSettings(), (settings, entry) => entry.Key switch
        {
            "name" => settings with { Name = Name(file, entry) ?? settings.Name },
            "vars" => settings with { Vars = Vars(file, entry) },
            _ => settings with { Folders = Folders(file, entry) },
        });

    private static string? Name(SettingsFile file, Entry entry)
    {
        if (file.Text(entry) is not { } name || Names.IsPlain(name.Value))
            return file.Text(entry)?.Value;
        file.WrongKind(entry.Value, "'name'", "letters, digits and underscores");
        return null;
    }

    private static IReadOnlyDictionary<string, string> Vars(SettingsFile file, Entry vars)
    {
        if (vars.Value.Kind is not (NodeKind.Mapping or NodeKind.Null))
            file.WrongKind(vars.Value, "'vars'", "a mapping of names to values");
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in vars.Value.Entries)
        {
            if (file.Text(entry) is { } text)
                values[entry.Key] = text.Value;
        }

        return values;
    }

    private static IReadOnlyDictionary<string, Stated<NodeSettings>> Folders(SettingsFile file, Entry folders)
    {
        if (folders.Value.Kind is not (NodeKind.Mapping or NodeKind.Null))
            file.WrongKind(folders.Value, "'folders'", "a mapping of folders to settings");
        var settings = new Dictionary<string, Stated<NodeSettings>>(StringComparer.Ordinal);
        foreach (var entry in folders.Value.Entries)
        {
            settings[entry.Key.Trim('/')] = new Stated<NodeSettings>(
                NodeSettingsReader.Read(file, entry.Value, Vocabulary.Folder), file.At(entry.KeyStart));
        }

        return settings;
    }
}
