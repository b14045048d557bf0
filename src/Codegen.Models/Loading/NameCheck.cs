using Codegen.Contracts.Errors;
using Codegen.Models.Problems;

namespace Codegen.Models.Loading;

/// <summary>Keeps one thing a name. A hand-written model wins over a generated one.</summary>
internal sealed class NameCheck(ProblemList problems)
{
    /// <summary>Models, each name once.</summary>
    public IReadOnlyList<ModelFile> Models(IEnumerable<ModelFile> files)
    {
        var kept = new Dictionary<string, ModelFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files.OrderBy(file => file.IsGenerated))
        {
            if (kept.TryAdd(file.Name, file))
                continue;
            var first = kept[file.Name];
            if (file.IsGenerated && !first.IsGenerated)
                problems.Info(
                    Codes.Replaced, first.Source.At(0), $"'{file.Name}' stands in for the generated model {file.Source.File}.");
            else
                Refuse("model", file.Name, file.Source.At(0), first.Source.File);
        }

        return InOrder(kept.Values);
    }

    /// <summary>Seeds, each name once, among models too.</summary>
    public IReadOnlyList<SeedFile> Seeds(IEnumerable<SeedFile> files, IReadOnlyList<ModelFile> models)
    {
        var taken = models.ToDictionary(model => model.Name, model => model.Source.File, StringComparer.OrdinalIgnoreCase);
        var kept = new List<SeedFile>();
        foreach (var file in files)
        {
            if (taken.TryAdd(file.Name, file.Source.File))
                kept.Add(file);
            else
                Refuse("seed", file.Name, file.Source.At(0), taken[file.Name]);
        }

        return kept;
    }

    /// <summary>Singular tests, each name once.</summary>
    public IReadOnlyList<ModelFile> Tests(IEnumerable<ModelFile> files)
    {
        var kept = new Dictionary<string, ModelFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (!kept.TryAdd(file.Name, file))
                Refuse("test", file.Name, file.Source.At(0), kept[file.Name].Source.File);
        }

        return InOrder(kept.Values);
    }

    private static IReadOnlyList<ModelFile> InOrder(IEnumerable<ModelFile> files) =>
        [.. files.OrderBy(file => file.Source.File, StringComparer.Ordinal)];

    private void Refuse(string kind, string name, SourcePosition at, string first) => problems.Error(
        Codes.Duplicate, at, $"the {kind} '{name}' has the same name as {first}: names are unique in a project, whatever the folder. "
            + "Rename one of the two.");
}
