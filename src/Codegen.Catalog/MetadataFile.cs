using System.Text.Json;
using System.Text.Json.Nodes;
using Codegen.Catalog.Entities;
using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;

namespace Codegen.Catalog;

/// <summary>
/// Everything that exists as a metadata file, which DataHub's <c>file</c> source ingests: a JSON array of change proposals, one an aspect,
/// ordered by entity and aspect. The same artefacts give the same bytes: instants come from the run results alone.
/// </summary>
public static class MetadataFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes the file.</summary>
    /// <param name="manifest">What exists and what it is made of.</param>
    /// <param name="results">How it was built and tested last; null where it never was.</param>
    /// <param name="options">What the artefacts don't say.</param>
    /// <param name="stream">Where it goes; stays open.</param>
    public static void Write(Manifest manifest, RunResults? results, CatalogOptions options, Stream stream)
    {
        var places = new Places(manifest, options);
        IEnumerable<Proposal> proposals =
        [
            .. Platforms.Of(places), .. Containers.Of(places), .. Streams.Of(places), .. Relations.Of(places), .. Tags.Of(manifest),
            .. Assertions.Of(places, results),
        ];
        var file = new JsonArray([.. proposals
            .OrderBy(proposal => proposal.Urn, StringComparer.Ordinal)
            .ThenBy(proposal => proposal.AspectName, StringComparer.Ordinal)
            .Select(proposal => proposal.ToJson(results))]);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        file.WriteTo(writer, Indented);
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }
}
