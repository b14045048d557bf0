using Codegen.Contracts.Connectors;
using Codegen.Contracts.Records;

namespace Codegen.Ingestion.Pages;

/// <summary>Finds the provider's own update time of a record.</summary>
internal sealed class RecordVersion(StreamDefinition stream)
{
    private readonly RecordField? _field = stream.Version is { } version ? new RecordField(version.Path, stream.Schema) : null;

    /// <summary>The update time; null where the stream has none, or this record lacks it.</summary>
    public DateTimeOffset? Of(ReadOnlySpan<byte> page, RecordScan scan) =>
        _field is not null && scan.Problem == RecordProblem.None && TimeReader.TryRead(_field.Of(page, scan), stream.Version!.Format, out var instant)
            ? instant
            : null;
}
