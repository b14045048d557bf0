namespace Codegen.Lake.Spooling;

/// <summary>The files of one kind that await a commit: one open, of one slice, and those that are finished.</summary>
internal sealed class SpoolWriter(SpoolFolder folder) : IDisposable
{
    private readonly List<SpooledFile> _finished = [];
    private CompressedFile? _file;
    private DateTimeOffset _slice;
    private string _path = "";

    /// <summary>The lines of the open file, and so the next line's number.</summary>
    public long Rows { get; private set; }

    /// <summary>Bytes since the last commit, before compression.</summary>
    public long Bytes { get; private set; }

    /// <summary>Makes the open file one of the slice's.</summary>
    public void MoveTo(DateTimeOffset slice)
    {
        if (_file is { IsOpen: true } && slice == _slice)
            return;
        Finish();
        _file ??= new CompressedFile();
        _path = folder.NextFile();
        _file.Open(_path);
        _slice = slice;
    }

    /// <inheritdoc cref="CompressedFile.Reserve"/>
    public Span<byte> Reserve(int size) => _file!.Reserve(size);

    /// <summary>Takes a part of a line.</summary>
    public void Advance(int count)
    {
        _file!.Advance(count);
        Bytes += count;
    }

    /// <summary>Takes part of a line.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Advance(bytes.Length);
    }

    /// <summary>Ends the line.</summary>
    public void EndLine() => Rows++;

    /// <summary>Ends the open file, and gives all that are finished.</summary>
    public IReadOnlyList<SpooledFile> FinishAll()
    {
        Finish();
        return _finished;
    }

    /// <summary>Forgets and deletes the finished files: they are committed.</summary>
    public void Clear()
    {
        foreach (var file in _finished)
            File.Delete(file.Path);
        _finished.Clear();
        Bytes = 0;
    }

    public void Dispose() => _file?.Dispose();

    private void Finish()
    {
        if (_file is not { IsOpen: true })
            return;
        var (bytes, sha256) = _file.Close();
        _finished.Add(new SpooledFile(_path, _slice, Rows, bytes, sha256));
        Rows = 0;
    }
}
