using System.Buffers;
using System.Buffers.Binary;
using Codegen.Contracts.Records;

namespace Codegen.Ingestion.Changes;

/// <summary>
/// Holds the records of a feed that brings the newest first, and gives them back oldest first. They lie in a file that goes with the
/// process; memory holds one record.
/// </summary>
/// <remarks>Each record's bytes are followed by a trailer that says their length, so that the file can be read from its end.</remarks>
internal sealed class ChangeSpool : IDisposable
{
    private const int TrailerBytes = 13;

    private readonly FileStream _file;
    private readonly byte[] _trailer = new byte[TrailerBytes];
    private byte[] _record = new byte[16 * 1024];

    public ChangeSpool(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Path.GetRandomFileName());
        _file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            BufferSize = 256 * 1024,
            Options = FileOptions.DeleteOnClose,
        });

        // Elsewhere than on Windows a killed process would leave the file behind.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
    }

    public void Add(ReadOnlySpan<byte> record, Change change)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_trailer, change.Happened.UtcTicks);
        BinaryPrimitives.WriteInt32LittleEndian(_trailer.AsSpan(8), record.Length);
        _trailer[12] = (byte)change.Op;
        _file.Write(record);
        _file.Write(_trailer);
    }

    /// <summary>Gives the records back, the last one first.</summary>
    /// <param name="land">Takes a record; its bytes are valid until it returns.</param>
    /// <param name="afterEach">Runs between two records.</param>
    public async Task DrainAsync(SpanAction<byte, Change> land, Func<Task> afterEach)
    {
        await _file.FlushAsync();
        for (var end = _file.Length; end > 0;)
        {
            end = ReadBefore(end, out var length, out var change);
            land(_record.AsSpan(0, length), change);
            await afterEach();
        }
    }

    public void Dispose() => _file.Dispose();

    private long ReadBefore(long end, out int length, out Change change)
    {
        ReadAt(end - TrailerBytes, _trailer);
        length = BinaryPrimitives.ReadInt32LittleEndian(_trailer.AsSpan(8));
        change = new Change((RecordOp)_trailer[12], new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(_trailer), TimeSpan.Zero));
        if (_record.Length < length)
            _record = new byte[length * 2];
        var start = end - TrailerBytes - length;
        ReadAt(start, _record.AsSpan(0, length));
        return start;
    }

    private void ReadAt(long offset, Span<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var read = RandomAccess.Read(_file.SafeFileHandle, bytes, offset);
            if (read == 0)
                throw new EndOfStreamException("The spool of changes was cut while it was read.");
            bytes = bytes[read..];
            offset += read;
        }
    }
}
