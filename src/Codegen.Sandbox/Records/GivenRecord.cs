namespace Codegen.Sandbox.Records;

/// <summary>A record that was given in a file.</summary>
/// <param name="Bytes">Its bytes, served as they are.</param>
/// <param name="KeyParts">The values of the key's fields; the record's place in the file where it has none, or is no JSON.</param>
/// <param name="Created">When it says that it was created, in seconds since 1970; null where it doesn't.</param>
/// <param name="Updated">When it says that it was last changed.</param>
internal sealed record GivenRecord(ReadOnlyMemory<byte> Bytes, IReadOnlyList<string> KeyParts, long? Created, long? Updated);
