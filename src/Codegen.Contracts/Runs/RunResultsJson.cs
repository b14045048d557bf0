using System.Text.Json;

namespace Codegen.Contracts.Runs;

/// <summary>Run results as UTF-8 JSON in dbt's shape.</summary>
public static class RunResultsJson
{
    /// <summary>Writes run results.</summary>
    /// <param name="results">The results.</param>
    public static byte[] Write(RunResults results) => JsonSerializer.SerializeToUtf8Bytes(results, RunResultsJsonContext.Default.RunResults);

    /// <summary>Reads run results; members that we don't write are passed over.</summary>
    /// <param name="bytes">What <see cref="Write"/> gave.</param>
    /// <exception cref="JsonException">They are no run results.</exception>
    public static RunResults Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, RunResultsJsonContext.Default.RunResults) ?? throw new JsonException("they are null");
}
