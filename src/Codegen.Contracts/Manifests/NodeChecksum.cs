namespace Codegen.Contracts.Manifests;

/// <summary>A digest of a file.</summary>
/// <param name="Name">The algorithm, <c>sha256</c>.</param>
/// <param name="Checksum">The digest, in lower-case hexadecimal digits.</param>
public sealed record NodeChecksum(string Name, string Checksum);
