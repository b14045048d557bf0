using System.Collections.Concurrent;
using Codegen.Contracts.Errors;
using Codegen.Models.Problems;
using Codegen.Yaml;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary>What went wrong in renderings. An error in a macro is one error, however many models call it.</summary>
internal sealed class RenderFaults(RenderProject project, ProblemList problems)
{
    private readonly ConcurrentDictionary<(string Code, SourcePosition At, string Message), ConcurrentBag<string>> _faults = [];

    /// <summary>Notes an error of a rendering.</summary>
    public void Add(ParsedTemplate template, RenderContext context, ScriptRuntimeException error)
    {
        var (code, message) = error switch
        {
            TemplateFault fault => (fault.Code, fault.OriginalMessage),
            ScriptAbortException => (Codes.RenderFailed, "the template runs for too long."),
            _ => Explain(error),
        };
        var at = PlaceOf(error.Span, template.Source.File);
        var chain = string.Join("", context.CallsKept.Select(call => $", called from {PlaceOf(call.At, template.Source.File)}"));
        if (context.CallsKept.Count > 0)
            chain = $" In macro '{context.CallsKept[0].Macro}'{chain}.";
        _faults.GetOrAdd((code, at, message), _ => []).Add(chain);
    }

    /// <summary>Reports all errors.</summary>
    public void Report()
    {
        foreach (var ((code, at, message), chains) in _faults)
        {
            var calls = chains.Distinct().Order(StringComparer.Ordinal).ToList();
            var more = calls.Count > 1 ? $" And from {calls.Count - 1} more place{(calls.Count > 2 ? "s" : "")}." : "";
            problems.Error(code, at, message + calls[0] + more);
        }
    }

    private static SourcePosition PlaceOf(SourceSpan span, string file) =>
        new(span.FileName ?? file, span.Start.Line + 1, span.Start.Column + 1);

    private (string Code, string Message) Explain(ScriptRuntimeException error)
    {
        var message = error.OriginalMessage.TrimEnd('.');
        if (!message.Contains("was not found", StringComparison.Ordinal) || message.Split('`') is not { Length: >= 3 } words)
            return (Codes.RenderFailed, $"{message}.");
        var name = words[1];
        var near = NearestName.Find(name, [.. project.Macros.Names, .. TemplateGlobals.Names]);
        var hint = near is null ? ". Macros are functions in models/macros/*.sql."
            : project.Macros.Find(near) is { } macro ? $"; did you mean '{near}' ({macro.At})?" : $"; did you mean '{near}'?";
        return (Codes.Undefined, $"there is no macro, function or variable '{name}'{hint}");
    }
}
