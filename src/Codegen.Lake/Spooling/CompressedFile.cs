using System.Buffers;
using System.Security.Cryptography;
using Codegen.Lake.Stores;
using Microsoft.Win32.SafeHandles;
using ZstdSharp;

namespace Codegen.Lake.Spooling;

/// <summary>
/// Lines in, a zstd file out, hashed on the way. One copy of each byte before compression; nothing allocated but for lines longer than
/// all before. Reused from file to file.
/// </summary>
internal sealed class CompressedFile : IDisposable
{
    private const int Level = 1;
    private const int BufferBytes = 256 * 1024;

    private readonly Compressor _compressor = new(Level);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _compressed = new byte[BufferBytes];
    private byte[] _lines = new byte[BufferBytes];
    private int _filled;
    private SafeFileHandle? _file;
    private string _path = "";
    private long _written;

    public bool IsOpen => _file is not null;

    /// <summary>Starts a file, which must not exist.</summary>
    public void Open(string path)
    {
        try
        {
            _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        }
        catch (Exception fault) when (DiskFault.Matches(fault))
        {
            throw DiskFault.Of(fault, "spool to", path);
        }

        (_path, _written) = (path, 0);
    }

    /// <summary>Room for the next bytes; write there, then <see cref="Advance"/>.</summary>
    public Span<byte> Reserve(int size)
    {
        if (size > _lines.Length - _filled)
        {
            Drain();
            if (size > _lines.Length)
                _lines = new byte[size];
        }

        return _lines.AsSpan(_filled);
    }

    /// <summary>Takes the bytes that were written to the reserved room.</summary>
    public void Advance(int count) => _filled += count;

    /// <summary>Ends the file.</summary>
    /// <returns>Its size, compressed, and the SHA-256 of its bytes.</returns>
    public (long Bytes, string Sha256) Close()
    {
        Compress(isLast: true);
        _file!.Dispose();
        _file = null;
        return (_written, Convert.ToHexStringLower(_hash.GetHashAndReset()));
    }

    public void Dispose()
    {
        _file?.Dispose();
        _hash.Dispose();
        _compressor.Dispose();
    }

    private void Drain()
    {
        Compress(isLast: false);
        if (_lines.Length > BufferBytes)
            _lines = new byte[BufferBytes];
    }

    private void Compress(bool isLast)
    {
        ReadOnlySpan<byte> rest = _lines.AsSpan(0, _filled);
        var status = OperationStatus.DestinationTooSmall;
        while (rest.Length > 0 || (isLast && status != OperationStatus.Done))
        {
            status = _compressor.WrapStream(rest, _compressed, out var consumed, out var produced, isLast);
            rest = rest[consumed..];
            Write(_compressed.AsSpan(0, produced));
        }

        _filled = 0;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        try
        {
            RandomAccess.Write(_file!, bytes, _written);
        }
        catch (Exception fault) when (DiskFault.Matches(fault))
        {
            throw DiskFault.Of(fault, "spool to", _path);
        }

        _written += bytes.Length;
    }
}
