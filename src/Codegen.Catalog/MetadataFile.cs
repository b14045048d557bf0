using System.Text.Encodings.Web;
using System.Text.Json;
using Codegen.Catalog.Proposals;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;

namespace Codegen.Catalog;

/// <summary>
/// Writes DataHub's metadata file: a JSON array of change proposals, which <c>datahub ingest</c> reads with a source of type <c>file</c>.
/// </summary>
public static class MetadataFile
{
    private static readonly JsonWriterOptions Format = new()
    {
        // The file is read as a document of its own, never put into HTML: people should be able to read its SQL.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>
    /// Says all that exists: platforms, containers, datasets with schemas and lineage from the API's JSON field to the mart, tests and their
    /// results. The same arguments give the same bytes; times are the run's, or 0.
    /// </summary>
    /// <param name="manifest">What the compiler found.</param>
    /// <param name="results">What became of the tests; null where they weren't run.</param>
    /// <param name="options">Names of the surroundings.</param>
    /// <param name="stream">Receives UTF-8; stays open.</param>
    /// <exception cref="CodegenException">
    /// CG5001–CG5004: an option is wrong. CG5010: the manifest contradicts itself. CG5011: two things would share a name. Nothing is written
    /// of what comes after.
    /// </exception>
    public static void Write(Manifest manifest, RunResults? results, CatalogOptions options, Stream stream)
    {
        var proposals = CatalogProposals.Of(manifest, results, options);
        using var json = new Utf8JsonWriter(stream, Format);
        json.WriteStartArray();
        foreach (var proposal in proposals)
            ProposalJson.Write(json, proposal);
        json.WriteEndArray();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }
}
