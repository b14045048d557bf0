using System.Buffers.Binary;

namespace Codegen.Contracts.Records;

/// <summary>A 64-bit hash of short byte strings, by multiplying and folding eight bytes at a time. Never stored.</summary>
internal static class NameHash
{
    private const ulong Length = 0x9E3779B97F4A7C15;
    private const ulong Body = 0xBF58476D1CE4E5B9;
    private const ulong Tail = 0x94D049BB133111EB;

    /// <summary>The hash of a name.</summary>
    /// <param name="name">The name's bytes.</param>
    public static ulong Of(ReadOnlySpan<byte> name)
    {
        var hash = ((ulong)name.Length + 1) * Length;
        while (name.Length > 8)
        {
            hash = Fold(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name), Body) + Length;
            name = name[8..];
        }

        return Fold(hash ^ ReadTail(name), Tail) ^ hash;
    }

    private static ulong ReadTail(ReadOnlySpan<byte> tail)
    {
        if (tail.Length == 8)
            return BinaryPrimitives.ReadUInt64LittleEndian(tail);
        if (tail.Length >= 4)
            return ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(tail) << 32) | BinaryPrimitives.ReadUInt32LittleEndian(tail[^4..]);
        return tail.Length == 0 ? 0 : ((ulong)tail[0] << 16) | ((ulong)tail[tail.Length >> 1] << 8) | tail[^1];
    }

    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
