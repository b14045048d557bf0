using Scriban.Parsing;
using Scriban.Syntax;

namespace Codegen.Models.Templates;

/// <summary>A template asks for what isn't there.</summary>
internal sealed class TemplateFault : ScriptRuntimeException
{
    /// <summary>Creates the error.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="at">Where it is.</param>
    /// <param name="message">What is wrong and how to fix it.</param>
    public TemplateFault(string code, SourceSpan at, string message)
        : base(at, message) => Code = code;

    /// <summary>Its code.</summary>
    public string Code { get; }
}
