using Codegen.Specs.Documents;

namespace Codegen.Specs.Operations;

/// <summary>An operation's JSON answer when all went well.</summary>
/// <param name="Body">The body's schema; null where the document gives none.</param>
/// <param name="Headers">The declared headers' names, with their JSON pointers.</param>
/// <param name="Pointer">Where the answer is declared.</param>
/// <param name="Fault">What is broken on the way to it; null where nothing is.</param>
internal sealed record ApiResponse(
    DocNode? Body, IReadOnlyList<(string Name, string Pointer)> Headers, string Pointer, Fault? Fault = null);
