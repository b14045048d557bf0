namespace Codegen.Contracts.Commits;

/// <summary>One object of the lake that a commit names.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Rows">Its lines.</param>
/// <param name="Bytes">Its size in bytes, compressed.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 hexadecimal digits.</param>
public sealed record CommitFile(string Key, long Rows, long Bytes, string Sha256);
