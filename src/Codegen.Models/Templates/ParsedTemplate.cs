using Codegen.Contracts.Errors;
using Codegen.Models.Problems;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary>A SQL template and the calls that can be seen without rendering it.</summary>
/// <param name="Source">The file.</param>
/// <param name="Page">What Scriban made of it.</param>
/// <param name="Calls">Its calls.</param>
internal sealed record ParsedTemplate(SourceText Source, ScriptPage Page, TemplateCalls Calls)
{
    /// <summary>Where the first word stands.</summary>
    public SourcePosition Start => Source.At(Page.Span.Start.Offset + Source.Text.AsSpan(Page.Span.Start.Offset).IndexOfAnyExcept(" \t\n"));
}
