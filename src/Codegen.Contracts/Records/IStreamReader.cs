using System.Text.Json;

namespace Codegen.Contracts.Records;

/// <summary>Understands the records of one stream. The one interface that generated code implements.</summary>
public interface IStreamReader
{
    /// <summary>Reads one record: notes where each column's value stands, and what doesn't fit.</summary>
    /// <param name="reader">Stands on the record's first token; is left on its last.</param>
    /// <param name="scan">Takes what is found; begun anew for this record.</param>
    /// <exception cref="JsonException">The bytes are not JSON; the rest of the page can't be read either.</exception>
    void Read(ref Utf8JsonReader reader, RecordScan scan);

    /// <summary>
    /// Shows one record to the stream's hook, <c>OnRecord</c>, before it lands. A stream without types, or whose hook nobody wrote, does
    /// nothing here. What the hook throws is thrown.
    /// </summary>
    /// <param name="record">The record's bytes, fit for one line of NDJSON; the hook sees a copy.</param>
    /// <param name="observation">Makes the copy.</param>
    /// <exception cref="RecordShapeException">The record isn't as the document describes it; the hook wasn't called.</exception>
    void Observe(ReadOnlySpan<byte> record, RecordObservation observation)
    {
    }
}
