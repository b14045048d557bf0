namespace Codegen.Loading;

/// <summary>How a record differs from the document.</summary>
public enum DriftKind
{
    /// <summary>The document doesn't declare the field. Its value is in <c>_extra</c>.</summary>
    Unknown,

    /// <summary>The value doesn't fit the declared type. The column is null, or less exact, and the text is in <c>_extra</c>.</summary>
    Unfit,
}
