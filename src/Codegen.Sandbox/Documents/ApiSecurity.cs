namespace Codegen.Sandbox.Documents;

/// <summary>One credential that a request carries.</summary>
/// <param name="Kind"><c>bearer</c>, <c>basic</c>, or where a key stands: <c>header</c>, <c>query</c>, <c>cookie</c>.</param>
/// <param name="Name">The name of the header, parameter or cookie; for bearer and basic <c>Authorization</c>.</param>
internal sealed record ApiSecurity(string Kind, string Name);
