using Codegen.Contracts.Errors;

namespace Codegen.Models.Impact;

/// <summary>How changes and effects are called in reports for people.</summary>
internal static class ImpactWords
{
    public static string Of(RootChange change) => change.Kind switch
    {
        ChangeKind.RelationAdded or ChangeKind.ModelAdded => "new",
        ChangeKind.RelationRemoved or ChangeKind.ModelRemoved => "removed",
        ChangeKind.ColumnAdded => $"new, {change.After}",
        ChangeKind.ColumnRemoved => change.After is null ? "removed" : $"removed; perhaps it is called {change.After} now",
        ChangeKind.TypeWidened => $"type widened from {change.Before} to {change.After}",
        ChangeKind.TypeNarrowed => $"type narrowed from {change.Before} to {change.After}",
        ChangeKind.TypeChanged => $"type changed from {change.Before} to {change.After}",
        ChangeKind.NullableNow => "may be null now",
        ChangeKind.RequiredNow => "never null any more",
        ChangeKind.ValuesWidened => change.After is null ? "any value allowed now" : $"new values: {change.After}",
        ChangeKind.ValuesNarrowed => change.Before is null ? $"only these values now: {change.After}" : $"values gone: {change.Before}",
        ChangeKind.ValuesChanged => $"values gone: {change.Before}; new: {change.After}",
        ChangeKind.PointerMoved => $"moved in the answer from {Or(change.Before)} to {Or(change.After)}",
        ChangeKind.RequestMoved => $"read by {Or(change.After)} instead of {Or(change.Before)}",
        ChangeKind.KeyChanged => $"key changed from {Or(change.Before)} to {Or(change.After)}",
        ChangeKind.CursorChanged => $"cursor changed from {change.Before} to {change.After}",
        ChangeKind.DescriptionChanged => "description only",
        ChangeKind.ModelChanged => "SQL changed",
        ChangeKind.SettingsChanged => $"built as {change.After} instead of {change.Before}",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, null),
    };

    public static string Of(ColumnEffect effect) => effect.Kind switch
    {
        EffectKind.Uncompilable => "no longer compiles",
        EffectKind.Removed => "removed",
        EffectKind.TypeChanged => $"{effect.Before} becomes {effect.After}",
        EffectKind.NullableNow => "may be null now",
        EffectKind.KeyChanged => "rows told apart by another key",
        EffectKind.ValuesChanged => $"its test doesn't accept {effect.After}",
        EffectKind.LineageChanged => "lineage changed",
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect.Kind, null),
    };

    /// <summary>The kind alone, for several columns at once.</summary>
    public static string Of(EffectKind kind) => kind switch
    {
        EffectKind.Uncompilable => "no longer compiles",
        EffectKind.Removed => "removed",
        EffectKind.TypeChanged => "type changed",
        EffectKind.NullableNow => "may be null now",
        EffectKind.KeyChanged => "another key",
        EffectKind.ValuesChanged => "values that a test doesn't accept",
        EffectKind.LineageChanged => "lineage changed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>One sentence that sums the report up.</summary>
    public static string Summary(ImpactReport report)
    {
        var changes = Count(report.Changes.Count, "change");
        if (!report.IsBreaking)
            return report.Changes.Count == 0 ? "Nothing changed." : $"{changes}, nothing breaks.";
        if (report.Broken.Count == 0)
            return $"{changes}, and {Count(report.Problems.Count, "error")} of compiling.";
        var columns = report.Effects.Where(effect => effect is { Breaking: true, Column: not null }).ToList();
        var having = columns.Select(effect => effect.Model).Distinct().Order(StringComparer.Ordinal).ToList();
        var number = columns.Select(effect => effect.Name).Distinct().Count();
        string[] what =
        [
            .. number > 0 ? [$"{Count(number, "column")} of {string.Join(", ", having)}"] : (string[])[],
            .. report.Broken.Count > having.Count ? [string.Join(", ", report.Broken.Except(having))] : (string[])[],
        ];
        return $"{changes} {(report.Changes.Count == 1 ? "breaks" : "break")} {string.Join(", and ", what)}.";
    }

    /// <summary>The errors that no effect tells already.</summary>
    public static IEnumerable<Problem> Untold(ImpactReport report)
    {
        var told = report.Effects
            .Where(effect => effect is { Kind: EffectKind.Uncompilable, Column: null })
            .Select(effect => (effect.At, effect.Reason))
            .ToHashSet();
        return report.Problems.Where(problem => !told.Contains((problem.Position, $"{problem.Code}: {problem.Message}")));
    }

    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    private static string Or(string? text) => string.IsNullOrEmpty(text) ? "nothing" : text;
}
