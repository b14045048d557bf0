using Codegen.Contracts.Errors;

namespace Codegen.Models.Impact;

/// <summary>
/// What a change of documents, mappings or models does downstream. It breaks something where a column of a mart (schema <c>marts</c>) or of
/// a model with an enforced contract is gone, has an incompatible type, or is promised never to be null and may be; where a model can't be
/// compiled any more; and where a stream that feeds a mart got another key.
/// </summary>
/// <param name="Changes">What changed, by name.</param>
/// <param name="Effects">What that does to models and their columns: what breaks first, then by name.</param>
/// <param name="Problems">The errors of compiling what is there now; empty where it compiles.</param>
public sealed record ImpactReport(
    IReadOnlyList<RootChange> Changes, IReadOnlyList<ColumnEffect> Effects, IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether anything breaks: an effect that does, or an error of compiling.</summary>
    public bool IsBreaking => Problems.Count > 0 || Effects.Any(effect => effect.Breaking);

    /// <summary>The names of the models that break, in ordinal order.</summary>
    public IReadOnlyList<string> Broken =>
        [.. Effects.Where(effect => effect.Breaking).Select(effect => effect.Model).Distinct().Order(StringComparer.Ordinal)];
}
