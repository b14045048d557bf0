using Codegen.Contracts.Errors;

namespace Codegen.Lake.Checks;

/// <summary>Something in a lake that is not as its commits say.</summary>
/// <param name="Code">The stable code, <c>CG2###</c>.</param>
/// <param name="Severity">Error: data is missing or can't be trusted. Info: nothing to do.</param>
/// <param name="Key">The object's key.</param>
/// <param name="Message">What is wrong with it.</param>
public sealed record LakeFinding(string Code, ProblemSeverity Severity, string Key, string Message);
