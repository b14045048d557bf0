namespace Codegen.Lake;

/// <summary>What a listing says of an object.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Bytes">Its size in bytes.</param>
public readonly record struct ObjectInfo(string Key, long Bytes);
