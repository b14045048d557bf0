using Codegen.Contracts.Errors;
using Codegen.Models.Problems;
using Codegen.Models.Settings;
using Codegen.Yaml;

namespace Codegen.Models.Loading;

/// <summary>Finds YAML about models, seeds and folders that aren't there.</summary>
internal static class DescribedCheck
{
    /// <summary>Reports every entry that describes nothing.</summary>
    public static void Check(LoadedProject project, IReadOnlyList<FoundFile> files, ProblemList problems)
    {
        // A template that can't be parsed is still a model that YAML may describe.
        HashSet<string> models = [.. files.Where(file => file.Extension == ".sql").Select(file => file.Name)];
        HashSet<string> seeds = [.. files.Where(file => file.Extension == ".csv").Select(file => file.Name)];
        Entries("model", project.Properties.Models, models, problems);
        Entries("model", project.Properties.Generated, models, problems);
        Entries("seed", project.Properties.Seeds, seeds, problems);
        Folders(project.Settings, files, problems);
    }

    private static void Entries(
        string kind, IReadOnlyDictionary<string, Stated<NodeSettings>> entries, IReadOnlyCollection<string> known, ProblemList problems)
    {
        foreach (var (name, entry) in entries)
        {
            if (!known.Contains(name))
                Report(entry.At, $"there is no {kind} '{name}' to describe", name, known, problems);
        }
    }

    private static void Folders(ProjectSettings settings, IReadOnlyList<FoundFile> files, ProblemList problems)
    {
        if (settings.Folders.Count == 0)
            return;
        var known = files.Where(file => file.GeneratedSource is null)
            .SelectMany(file => Enumerable.Range(1, file.Folders.Count).Select(depth => string.Join('/', file.Folders.Take(depth))))
            .Distinct()
            .ToArray();
        foreach (var (name, folder) in settings.Folders)
        {
            // Generated models lie in staging, whether or not a person's do.
            if (name != "staging" && !known.Contains(name))
                Report(folder.At, $"there is no folder models/{name}", name, known, problems);
        }
    }

    private static void Report(SourcePosition at, string what, string name, IReadOnlyCollection<string> known, ProblemList problems)
    {
        var hint = NearestName.Hint(name, known);
        problems.Error(Codes.NothingDescribed, at, what + (hint.Length > 0 ? hint : "; remove the entry, or rename it."));
    }
}
