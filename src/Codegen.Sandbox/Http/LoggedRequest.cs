namespace Codegen.Sandbox.Http;

/// <summary>A request that the provider was asked. It holds no header, and so no credential.</summary>
/// <param name="Number">Its place among all requests, from 1.</param>
/// <param name="At">The provider's time when it came.</param>
/// <param name="Method">GET or HEAD.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The query, as it was sent.</param>
/// <param name="Status">The status of the answer; 0 where the connection was cut.</param>
internal sealed record LoggedRequest(int Number, DateTimeOffset At, string Method, string Path, string Query, int Status);
