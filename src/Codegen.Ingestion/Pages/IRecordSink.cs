using System.Text.Json;
using Codegen.Ingestion.Http;

namespace Codegen.Ingestion.Pages;

/// <summary>Takes a page's records one by one.</summary>
internal interface IRecordSink
{
    /// <summary>A page is about to be read.</summary>
    void Begin(FetchedPage page);

    /// <summary>Takes a record.</summary>
    /// <param name="page">The page's bytes; those of this record may be changed in place.</param>
    /// <param name="json">Stands on the record's first token; must be left on its last.</param>
    /// <param name="name">The property that holds the record, in a map; else empty.</param>
    /// <returns>A hash of the record's key.</returns>
    /// <exception cref="JsonException">The page is not JSON.</exception>
    ulong Take(Span<byte> page, ref Utf8JsonReader json, ReadOnlySpan<byte> name);
}
