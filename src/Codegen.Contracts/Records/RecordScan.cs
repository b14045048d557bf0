using System.Text.Json;

namespace Codegen.Contracts.Records;

/// <summary>What a reader found in one record. Reused from record to record; all places are offsets into the page's bytes.</summary>
/// <param name="columns">The number of the stream's columns.</param>
public sealed class RecordScan(int columns)
{
    private readonly FieldSlice[] _values = new FieldSlice[columns];
    private readonly List<FieldSlice> _extra = [];
    private readonly List<FieldSlice> _unfit = [];
    private readonly List<FieldSlice> _exact = [];

    /// <summary>Where the record starts in the page.</summary>
    public int Start { get; private set; }

    /// <summary>The record's length in bytes.</summary>
    public int Length { get; private set; }

    /// <summary>Why the record can't be read; <see cref="RecordProblem.None"/> where it can.</summary>
    public RecordProblem Problem { get; private set; }

    /// <summary>The number of NULs and lone surrogates that were replaced.</summary>
    public int Repaired { get; private set; }

    /// <summary>Fields that the document lacks, and those that collide by case with a column before them.</summary>
    public IReadOnlyList<FieldSlice> Extra => _extra;

    /// <summary>Fields whose value doesn't fit their column.</summary>
    public IReadOnlyList<FieldSlice> Unfit => _unfit;

    /// <summary>Fields that hold a number, nested ones included, which JSON readers would round.</summary>
    public IReadOnlyList<FieldSlice> Exact => _exact;

    /// <summary>Where a column's value stands; a slice of length 0 where the record lacks it.</summary>
    /// <param name="ordinal">The column's place in the schema.</param>
    public FieldSlice Value(int ordinal) => _values[ordinal];

    /// <summary>Starts a record.</summary>
    /// <param name="reader">Stands on the record's first token.</param>
    public void Begin(ref Utf8JsonReader reader)
    {
        Array.Clear(_values);
        _extra.Clear();
        _unfit.Clear();
        _exact.Clear();
        Problem = RecordProblem.None;
        Repaired = 0;
        Start = (int)reader.TokenStartIndex;
        Length = 0;
    }
}
