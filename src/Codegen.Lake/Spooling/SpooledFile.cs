namespace Codegen.Lake.Spooling;

/// <summary>A finished file in the spool folder.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="SliceStart">The slice of its records.</param>
/// <param name="Rows">Its lines.</param>
/// <param name="Bytes">Its size in bytes, compressed.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 hexadecimal digits.</param>
internal sealed record SpooledFile(string Path, DateTimeOffset SliceStart, long Rows, long Bytes, string Sha256);
