using Codegen.Contracts.Errors;

namespace Codegen.Models.Templates;

/// <summary>What a template became.</summary>
/// <param name="Template">The template.</param>
/// <param name="Sql">One query, without blanks around it and without a semicolon.</param>
/// <param name="Skipped">How many blanks stood before it.</param>
/// <param name="Parts">Where its parts come from.</param>
/// <param name="Uses">What it refers to.</param>
/// <param name="Macros">The names of the project's macros.</param>
internal sealed record RenderedSql(
    ParsedTemplate Template, string Sql, int Skipped, IReadOnlyList<SqlPart> Parts, ProjectNamesUse Uses, MacroLibrary Macros)
{
    /// <summary>Where the query begins in the template, in UTF-16 units from 0.</summary>
    public int Start => PartAt(Skipped) is not { } part ? 0 : part.IsCopied ? part.Template + Skipped - part.Start : part.Template;

    /// <summary>Where in the template a place of the SQL comes from, and the macro that wrote it, if one did.</summary>
    /// <param name="offset">The place, in UTF-16 units from 0.</param>
    public (SourcePosition At, string? Macro) Origin(int offset)
    {
        if (PartAt(offset + Skipped) is not { } part)
            return (Template.Source.At(0), null);
        return part.IsCopied
            ? (Template.Source.At(part.Template + offset + Skipped - part.Start), null)
            : (Template.Source.At(part.Template), MacroAt(part.Template));
    }

    private SqlPart? PartAt(int offset)
    {
        var (low, high) = (0, Parts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Parts[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return Parts.Count == 0 ? null : Parts[low];
    }

    private string? MacroAt(int statement) => Template.Calls.Others
        .Where(call => call.Span.Start.Offset == statement && Macros.Find(call.Name) is not null)
        .Select(call => call.Name)
        .FirstOrDefault();
}
