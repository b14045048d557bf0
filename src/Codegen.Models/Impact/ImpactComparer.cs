using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;

namespace Codegen.Models.Impact;

/// <summary>Compares two states of a repository's models: before a change of documents, mappings or models, and after it. Pure.</summary>
public static class ImpactComparer
{
    /// <summary>
    /// Says what changed and what that does to every model and column downstream. What is there after the change need not compile: then
    /// the columns that break are found by the lineage of before, and the errors say where.
    /// </summary>
    /// <param name="before">What there was; it compiled.</param>
    /// <param name="after">What compiling gives now.</param>
    public static ImpactReport Compare(Manifest before, CompileResult after)
    {
        var errors = after.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).ToList();
        if ((after.Manifest ?? after.Partial) is not { } now)
            return new ImpactReport([], [], errors);
        var sources = SourceChanges.Find(before, now).ToList();
        RootChange[] changes =
        [
            .. sources.Concat(ModelChanges.Find(before, now, after.Manifest is not null, sources))
                .OrderBy(change => change.Relation, StringComparer.Ordinal)
                .ThenBy(change => change.Column, StringComparer.Ordinal)
                .ThenBy(change => change.Kind),
        ];
        var effects = new EffectFinder(before, now, errors, changes).Find()
            .OrderByDescending(effect => effect.Breaking)
            .ThenBy(effect => effect.Model, StringComparer.Ordinal)
            .ThenBy(effect => effect.Column, StringComparer.Ordinal)
            .ThenBy(effect => effect.Kind);
        return new ImpactReport(changes, [.. effects], errors);
    }
}
