namespace Codegen.Contracts.Connectors;

/// <summary>A setting of a connection that the connector's requests need, under <c>connections.&lt;c&gt;.config</c>.</summary>
/// <param name="Name">The setting's name.</param>
/// <param name="IsList">Whether it holds a list; the stream is then read once for each entry.</param>
/// <param name="Example">An example of one entry, for messages and documentation; empty where none is known.</param>
public sealed record ConfigKey(string Name, bool IsList = false, string Example = "");
