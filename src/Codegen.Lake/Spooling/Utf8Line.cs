using System.Buffers.Text;
using System.IO.Hashing;

namespace Codegen.Lake.Spooling;

/// <summary>A line in the making, in room that is large enough.</summary>
internal ref struct Utf8Line(Span<byte> destination)
{
    private const int HashBytes = 16;

    private readonly Span<byte> _destination = destination;

    public int Length { get; private set; }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_destination[Length..]);
        Length += bytes.Length;
    }

    public void Add(long number)
    {
        Utf8Formatter.TryFormat(number, _destination[Length..], out var written);
        Length += written;
    }

    public void Add(DateTimeOffset instant)
    {
        InstantText.Write(instant, _destination[Length..]);
        Length += InstantText.Length;
    }

    public void AddEscaped(ReadOnlySpan<byte> text) => Length += JsonBytes.Escape(text, _destination[Length..]);

    /// <summary>XxHash128 of bytes, 32 hexadecimal digits.</summary>
    public void AddHash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[HashBytes];
        XxHash128.Hash(bytes, hash);
        Convert.TryToHexStringLower(hash, _destination[Length..], out var written);
        Length += written;
    }
}
