namespace Codegen.Catalog.Settings;

/// <summary>The platforms that datasets stand on.</summary>
internal static class Platforms
{
    /// <summary>Ours: the streams of APIs, and tests.</summary>
    public const string Codegen = "codegen";

    /// <summary>A lake in a bucket.</summary>
    public const string S3 = "s3";

    /// <summary>A lake in a folder.</summary>
    public const string File = "file";

    /// <summary>The warehouse.</summary>
    public const string DuckDb = "duckdb";
}
