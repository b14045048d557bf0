namespace Codegen.Models.Templates;

/// <summary>A part of rendered SQL, up to the next one. Offsets are UTF-16 units from 0.</summary>
/// <param name="Start">Where it begins in the SQL.</param>
/// <param name="Template">Where in the template it comes from.</param>
/// <param name="IsCopied">Whether it is the template's text itself; else the result of the statement at <paramref name="Template"/>.</param>
internal readonly record struct SqlPart(int Start, int Template, bool IsCopied);
