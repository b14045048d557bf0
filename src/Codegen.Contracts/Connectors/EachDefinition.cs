namespace Codegen.Contracts.Connectors;

/// <summary>A configured list that a stream is read once for each entry of.</summary>
/// <param name="ConfigKey">The connection's setting that holds the list.</param>
/// <param name="Parts">The names of an entry's parts, in order; an entry's parts are separated by <c>/</c>, so <c>owner/repo</c> has two.</param>
public sealed record EachDefinition(string ConfigKey, IReadOnlyList<string> Parts);
