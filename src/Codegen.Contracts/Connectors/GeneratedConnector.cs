#if NET
using Codegen.Contracts.Records;

namespace Codegen.Contracts.Connectors;

/// <summary>A connector as the generated registry offers it: what to do, and the readers that understand its records.</summary>
/// <param name="Definition">Requests, paging and schemas as data.</param>
/// <param name="Readers">One reader a stream, by the stream's name.</param>
public sealed record GeneratedConnector(ConnectorDefinition Definition, IReadOnlyDictionary<string, IStreamReader> Readers);
#endif
