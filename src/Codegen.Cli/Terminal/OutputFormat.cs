namespace Codegen.Cli.Terminal;

/// <summary>How data is written to standard output.</summary>
internal enum OutputFormat
{
    /// <summary>Aligned columns for a person.</summary>
    Table,

    /// <summary>RFC 4180, with a header line.</summary>
    Csv,

    /// <summary>A JSON array, an object a row on a line of its own.</summary>
    Json,
}
