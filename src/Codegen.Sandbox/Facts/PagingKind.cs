namespace Codegen.Sandbox.Facts;

/// <summary>How a list is cut into pages.</summary>
internal enum PagingKind
{
    /// <summary>All records at once.</summary>
    None,

    /// <summary>Numbered pages, named by the <c>Link</c> header.</summary>
    Link,

    /// <summary>Numbered pages.</summary>
    Page,

    /// <summary>So many records are skipped.</summary>
    Offset,

    /// <summary>A page follows, or precedes, the record of a given key.</summary>
    Last,

    /// <summary>An opaque token, handed out with each page, names the next one.</summary>
    Token,
}
