using System.Text;

namespace Codegen.Models.Impact;

/// <summary>Writes a report for a pull request.</summary>
public static class ImpactMarkdown
{
    /// <summary>A heading that says it all, a table of what breaks, and the rest folded away. The same report gives the same text.</summary>
    /// <param name="report">The report.</param>
    public static string Write(ImpactReport report)
    {
        var text = new StringBuilder($"### Impact: {Escape(ImpactWords.Summary(report))}\n");
        var breaking = report.Effects.Where(effect => effect.Breaking).ToList();
        if (breaking.Count > 0)
        {
            text.Append("\n| breaks | how | because of | where |\n|---|---|---|---|\n");
            foreach (var effect in breaking)
                Row(text, Code(effect.Name), How(effect), Causes(effect), Code(effect.At.ToString()));
        }

        foreach (var problem in ImpactWords.Untold(report))
            text.Append("\n- ").Append(Escape(problem.ToString())).Append('\n');
        Fold(text, report.Changes, ImpactWords.Count(report.Changes.Count, "change"), "| changed | how | where |\n|---|---|---|\n",
            change => Row(text, Code(change.Name), Escape(ImpactWords.Of(change)), Code(change.Document ?? change.File)));
        var touched = report.Effects.Where(effect => !effect.Breaking).ToList();
        Fold(text, touched, $"{ImpactWords.Count(touched.Count, "effect")} that {(touched.Count == 1 ? "breaks" : "break")} nothing",
            "| touched | how | because of |\n|---|---|---|\n",
            effect => Row(text, Code(effect.Name), How(effect), Causes(effect)));
        return text.ToString();
    }

    private static void Fold<T>(StringBuilder text, IReadOnlyCollection<T> items, string summary, string head, Action<T> row)
    {
        if (items.Count == 0)
            return;
        text.Append($"\n<details><summary>{summary}</summary>\n\n{head}");
        foreach (var item in items)
            row(item);
        text.Append("\n</details>\n");
    }

    private static string How(ColumnEffect effect) =>
        Escape(ImpactWords.Of(effect) + (effect.Reason is null ? "" : $": {effect.Reason}"));

    private static string Causes(ColumnEffect effect) =>
        string.Join("<br>", effect.Causes.Select(cause => $"{Code(cause.Name)} {Escape(ImpactWords.Of(cause))}"));

    private static void Row(StringBuilder text, params string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    /// <summary>Names come from a provider's document: none may end its cell, its code span, or become markup.</summary>
    private static string Code(string name) => $"`{Line(name).Replace('`', '\'').Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Escape(string words)
    {
        var text = new StringBuilder();
        foreach (var character in Line(words))
        {
            if (character is '<')
                text.Append("&lt;");
            else if (character is '|' or '*' or '_' or '`' or '[' or ']' or '@' or '#' or '\\')
                text.Append('\\').Append(character);
            else
                text.Append(character);
        }

        return text.ToString();
    }

    private static string Line(string words) => words.Replace('\n', ' ').Replace('\r', ' ');
}
