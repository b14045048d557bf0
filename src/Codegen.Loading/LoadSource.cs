using Codegen.Contracts.Connectors;

namespace Codegen.Loading;

/// <summary>A connection whose commits are to be loaded.</summary>
/// <param name="Source">The source; raw tables carry its name.</param>
/// <param name="Connection">The connection; rows carry its name.</param>
/// <param name="Streams">The streams to load. Each gets its raw table, empty at first, before anything is loaded.</param>
public sealed record LoadSource(string Source, string Connection, IReadOnlyList<StreamDefinition> Streams);
