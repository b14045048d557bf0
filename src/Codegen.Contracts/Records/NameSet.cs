namespace Codegen.Contracts.Records;

/// <summary>The property names of the objects that are open while a record is read, to find names that appear twice.</summary>
/// <remarks>
/// Names are compared by a 64-bit hash: two different names of one object collide once in 10^13 objects of a thousand names, and then the
/// record is set aside, not lost. Nothing is allocated once the largest object has been seen.
/// </remarks>
internal sealed class NameSet
{
    /// <summary>Up to here a linear search is faster than a table; beyond, it would let a large object take quadratic time.</summary>
    private const int LinearLimit = 128;
    private const int KeptCapacity = 16_384;

    private readonly int[] _starts = new int[RecordScan.MaxDepth + 1];
    private readonly HashSet<ulong>?[] _tables = new HashSet<ulong>?[RecordScan.MaxDepth + 1];
    private ulong[] _hashes = new ulong[256];
    private int _count;
    private int _depth;

    /// <summary>Forgets everything: a record starts.</summary>
    public void Clear()
    {
        while (_depth > 0)
            Close();
        _count = 0;
    }

    /// <summary>An object starts.</summary>
    public void Open() => _starts[_depth++] = _count;

    /// <summary>The innermost object ends.</summary>
    public void Close()
    {
        _count = _starts[--_depth];
        if (_tables[_depth] is not { Count: > 0 } table)
            return;
        if (table.Count > KeptCapacity)
            _tables[_depth] = null;
        else
            table.Clear();
    }

    /// <summary>Adds a name to the innermost object.</summary>
    /// <param name="name">The name, unescaped.</param>
    /// <returns>False if the object has it already.</returns>
    public bool Add(ReadOnlySpan<byte> name)
    {
        var hash = NameHash.Of(name);
        var start = _starts[_depth - 1];
        if (_count - start >= LinearLimit)
            return AddToTable(hash, start);
        if (_hashes.AsSpan(start, _count - start).Contains(hash))
            return false;
        Append(hash);
        return true;
    }

    private bool AddToTable(ulong hash, int start)
    {
        var table = _tables[_depth - 1] ??= [];
        if (table.Count == 0)
        {
            foreach (var known in _hashes.AsSpan(start, _count - start))
                table.Add(known);
        }

        return table.Add(hash);
    }

    private void Append(ulong hash)
    {
        if (_count == _hashes.Length)
            Array.Resize(ref _hashes, _count * 2);
        _hashes[_count++] = hash;
    }
}
