using System.Text.Json;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;

namespace Codegen.Ingestion.Pages;

/// <summary>Pages that are not what the connector expects. None of them is taken for an empty page.</summary>
internal static class PageErrors
{
    public static CodegenException Empty(string stream, Uri address) =>
        new("CG1301", Failure.Terminal, $"{stream}: GET {address.AbsolutePath} answered 200 without a body, where JSON was expected. That is not an empty page: the interval is not covered.");

    public static CodegenException NotJson(string stream, Uri address, JsonException fault) =>
        new("CG1301", Failure.Terminal, $"{stream}: GET {address.AbsolutePath} answered with something that is not JSON from line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1} on. The interval is not covered.");

    public static CodegenException NoRecords(string stream, Uri address, RecordsDefinition records, string found) =>
        new("CG1302", Failure.Terminal, $"{stream}: the page at {address.AbsolutePath} has {found} at {records.Path}, where {Expected(records.Shape)} of records was expected. That is not an empty page: the interval is not covered. Correct records in the mapping.");

    private static string Expected(RecordsShape shape) => shape == RecordsShape.List ? "a list" : "an object";
}
