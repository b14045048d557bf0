namespace Codegen.Specs.Documents;

/// <summary>A part of the document that can't be used. It is a problem only where a stream reaches it.</summary>
/// <param name="Code">The problem's code.</param>
/// <param name="Message">What is wrong and how to fix it.</param>
/// <param name="Pointer">Where it stands.</param>
internal sealed record Fault(string Code, string Message, string Pointer);
