using System.Runtime.InteropServices;
using System.Text.Json;

namespace Codegen.Contracts.Records;

/// <summary>
/// What a reader found in one record: where each column's value stands, what doesn't fit, and why the record can't be read if it can't.
/// Reused from record to record without allocating. All places are offsets into the page that the reader was opened on.
/// </summary>
/// <remarks>
/// The reader must be opened on the whole page as one span, with <see cref="ReaderOptions"/>. Not thread-safe. The order of calls is
/// <see cref="IStreamReader.Read"/>, <see cref="Repair"/>, then the properties.
/// </remarks>
/// <param name="columns">The number of the stream's columns.</param>
public sealed partial class RecordScan(int columns)
{
    /// <summary>The deepest nesting that a record may have; the record itself is level 1.</summary>
    public const int MaxDepth = 64;

    /// <summary>The largest record, in bytes: 16 MiB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private readonly FieldSlice[] _values = new FieldSlice[columns];
    private readonly List<FieldSlice> _extra = [];
    private readonly List<FieldSlice> _unfit = [];
    private readonly List<FieldSlice> _exact = [];

    /// <summary>
    /// How a page's reader is opened: deep enough that a record of too many levels is set aside alone, instead of taking its page along.
    /// </summary>
    public static JsonReaderOptions ReaderOptions { get; } = new() { MaxDepth = 1_000_000 };

    /// <summary>Where the record starts in the page.</summary>
    public int Start { get; private set; }

    /// <summary>The record's length in bytes.</summary>
    public int Length { get; private set; }

    /// <summary>Why the record can't be read; <see cref="RecordProblem.None"/> where it can. Then no other property but the place counts.</summary>
    public RecordProblem Problem { get; private set; }

    /// <summary>The number of NULs and lone surrogates that <see cref="Repair"/> replaced.</summary>
    public int Repaired { get; private set; }

    /// <summary>
    /// True where the record is one column named <c>value</c>: the slices in <see cref="Exact"/> then have no name, and <see cref="Extra"/>
    /// and <see cref="Unfit"/> are empty.
    /// </summary>
    public bool WholeRecord { get; private set; }

    /// <summary>Fields that the document lacks, and those that collide by case with a column before them.</summary>
    public ReadOnlySpan<FieldSlice> Extra => CollectionsMarshal.AsSpan(_extra);

    /// <summary>Fields whose value doesn't fit their column. None of them is in <see cref="Exact"/>: their text is kept whole.</summary>
    public ReadOnlySpan<FieldSlice> Unfit => CollectionsMarshal.AsSpan(_unfit);

    /// <summary>
    /// Fields, extra ones too, that hold a number, nested ones included, which JSON readers would round: more than 15 significant digits
    /// or digits before the point, or more than 12 after it.
    /// </summary>
    public ReadOnlySpan<FieldSlice> Exact => CollectionsMarshal.AsSpan(_exact);

    /// <summary>Where a column's value stands; a slice of length 0 where the record lacks it, or where it is in <see cref="Extra"/>.</summary>
    /// <param name="ordinal">The column's place in the schema.</param>
    public FieldSlice Value(int ordinal) => _values[ordinal];

    /// <summary>Copies a column's value as text: a string's content, the raw text of a number, <c>true</c> or <c>false</c>.</summary>
    /// <param name="page">The page's bytes.</param>
    /// <param name="ordinal">The column's place in the schema.</param>
    /// <param name="destination">Takes the text as UTF-8; at least as long as the value's slice.</param>
    /// <param name="written">The bytes written.</param>
    /// <returns>False for a missing field, null, an object or an array.</returns>
    public bool TryCopyText(ReadOnlySpan<byte> page, int ordinal, Span<byte> destination, out int written)
    {
        var slice = _values[ordinal];
        return JsonText.TryCopyScalar(page.Slice(slice.ValueStart, slice.ValueLength), destination, out written);
    }

    /// <summary>Sets the record aside for a reason that its bytes alone don't show. A reason that is there already stays.</summary>
    /// <param name="problem">The reason.</param>
    public void Reject(RecordProblem problem) => Problem = Problem == RecordProblem.None ? problem : Problem;

    /// <summary>
    /// Makes the record fit for one line of NDJSON, in place and at the same length: CR and LF between tokens become spaces, the escapes
    /// of NUL and of lone surrogates become <c>\ufffd</c>. Finds <see cref="RecordProblem.InvalidUtf8"/>.
    /// </summary>
    /// <param name="page">The page's bytes. No reader may stand within this record.</param>
    public void Repair(Span<byte> page)
    {
        var record = page.Slice(Start, Length);
        RecordRepair.JoinLines(record);
        if (_escaped || Problem != RecordProblem.None)
            Repaired = RecordRepair.ReplaceCharacters(record);
        if (!RecordRepair.IsUtf8(record))
            Reject(RecordProblem.InvalidUtf8);
    }
}
