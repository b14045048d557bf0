namespace Codegen.Contracts.Records;

/// <summary>A field of a record and its value, as places in the page that holds the record.</summary>
/// <param name="NameStart">Where the name's bytes start, after the quote.</param>
/// <param name="NameLength">The length of the name's bytes, escapes included.</param>
/// <param name="ValueStart">Where the value's JSON text starts, quotes included.</param>
/// <param name="ValueLength">The length of the value's JSON text.</param>
public readonly record struct FieldSlice(int NameStart, int NameLength, int ValueStart, int ValueLength);
