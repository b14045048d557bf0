using System.Text;
using Codegen.Models.Lineage;

namespace Codegen.Models.Impact;

/// <summary>Writes a report for a terminal.</summary>
public static class ImpactText
{
    /// <summary>More columns than this of one model are counted.</summary>
    private const int Shown = 8;

    /// <summary>What changed, what breaks and where, what else is touched, and a closing sentence. The same report gives the same text.</summary>
    /// <param name="report">The report.</param>
    public static string Write(ImpactReport report)
    {
        var text = new StringBuilder();
        Section(text, "changed", report.Changes.Select(change => (string[])[change.Name, ImpactWords.Of(change), change.Document ?? change.File]));
        Section(text, "breaks", report.Effects.Where(effect => effect.Breaking).SelectMany(Breaking));
        Section(text, "does not compile", ImpactWords.Untold(report).Select(problem => (string[])[problem.ToString()]));
        Section(text, "also touched", Touched(report));
        return text.Append(ImpactWords.Summary(report)).Append('\n').ToString();
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string[]> rows)
    {
        var lines = rows.ToList();
        if (lines.Count == 0)
            return;
        text.Append(title).Append('\n');
        TextTable.Write(text, lines, "  ");
        text.Append('\n');
    }

    private static IEnumerable<string[]> Breaking(ColumnEffect effect)
    {
        yield return [effect.Name, ImpactWords.Of(effect), Causes(effect), effect.At.ToString()];
        if (effect.Reason is not null)
            yield return ["  " + effect.Reason];
    }

    private static string Causes(ColumnEffect effect) => string.Join(", ", effect.Causes.Select(cause => cause.Name).Distinct());

    private static IEnumerable<string[]> Touched(ImpactReport report) => report.Effects
        .Where(effect => !effect.Breaking)
        .GroupBy(effect => (effect.Model, effect.Kind))
        .Select(group => (string[])[group.Key.Model, ImpactWords.Of(group.Key.Kind), Columns([.. group])]);

    private static string Columns(List<ColumnEffect> effects)
    {
        var names = effects.Select(effect => effect.Column ?? effect.Reason ?? "all of it").ToList();
        var list = string.Join(", ", names.Take(Shown));
        return names.Count > Shown ? $"{list} and {names.Count - Shown} more" : list;
    }
}
