namespace Codegen.Ingestion.Planning;

/// <summary>How a partition is written: its parts joined by slashes, each percent-encoded where it holds a slash or a percent sign.</summary>
internal static class PartitionText
{
    public static string Join(IEnumerable<string> parts) => string.Join('/', parts.Select(Encode));

    /// <summary>A parent's partition and the values that its record gives to a child.</summary>
    public static string Below(string partition, IEnumerable<string> values) =>
        partition.Length == 0 ? Join(values) : $"{partition}/{Join(values)}";

    /// <summary>The name, in a stream's state, of what has been read of another stream for its sake.</summary>
    /// <param name="role">What the other stream is to this one: <c>changes</c> or <c>parents</c>.</param>
    /// <param name="stream">The other stream.</param>
    /// <param name="partition">The entry of the configured list; empty where there is none.</param>
    public static string ForRole(string role, string stream, string partition) =>
        partition.Length == 0 ? $"{role}:{stream}" : $"{role}:{stream}/{partition}";

    private static string Encode(string part) =>
        part.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);
}
