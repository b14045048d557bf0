namespace Codegen.Sandbox.Queries;

/// <summary>A value in a query string.</summary>
/// <param name="Name">The parameter, without brackets.</param>
/// <param name="Member">What stood in the brackets of <c>created[gte]</c>; null for <c>types[]</c>, <c>types[0]</c> and plain parameters.</param>
/// <param name="Text">The value, decoded.</param>
internal readonly record struct QueryValue(string Name, string? Member, string Text);
