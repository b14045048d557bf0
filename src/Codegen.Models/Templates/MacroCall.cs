using Scriban.Parsing;

namespace Codegen.Models.Templates;

/// <summary>A macro that is being evaluated.</summary>
/// <param name="Macro">Its name.</param>
/// <param name="At">Where it was called.</param>
internal sealed record MacroCall(string Macro, SourceSpan At);
