using Codegen.Contracts.Errors;
using Codegen.Contracts.Records;

namespace Codegen.Ingestion.Execution;

/// <summary>Shows records to the stream's hand-written hook, if it has one, before they land.</summary>
internal sealed class RecordHook(string stream, IStreamReader reader)
{
    /// <summary>The code of what a hook threw: nothing more is committed then.</summary>
    public const string Code = "CG1304";

    private readonly RecordObservation _observation = new();
    private string _first = "";
    private long _unfit;

    /// <summary>Whether a hook has seen a record. Before the first record nobody knows.</summary>
    public bool IsWritten => _observation.Asked > 0;

    /// <summary>What a person should know: records that the hook did not see.</summary>
    public string? Note => _unfit == 0
        ? null
        : $"{_unfit} of {_observation.Asked} record(s) are not as the document describes them (first at {_first}), so OnRecord did not see them. They landed. Correct the document.";

    /// <summary>Shows a record.</summary>
    /// <param name="record">The record's bytes, repaired.</param>
    /// <exception cref="CodegenException">CG1304: the hook threw.</exception>
    public void Show(ReadOnlySpan<byte> record)
    {
        try
        {
            reader.Observe(record, _observation);
        }
        catch (RecordShapeException fault)
        {
            _first = _unfit++ == 0 ? TopOf(fault.Path) : _first;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw new CodegenException(
                Code,
                Failure.Terminal,
                $"{stream}: the hook OnRecord of {reader.GetType().Name} threw {fault.GetType().Name} at its record {_observation.Asked}: {fault.Message} Nothing more was committed, and the interval is not covered; the next run reads it again. Correct the hook, or what it guards.",
                fault);
        }
    }

    /// <summary>The record's own field: what lies below it may be named by data.</summary>
    private static string TopOf(string path)
    {
        var end = path.AsSpan(Math.Min(2, path.Length)).IndexOfAny('.', '[');
        return end < 0 ? path : path[..(end + 2)];
    }
}
