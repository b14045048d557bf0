namespace Codegen.Ingestion.Previews;

/// <summary>The first page of a stream, as it came. Nothing of it was stored.</summary>
/// <param name="Address">What was asked.</param>
/// <param name="Records">The records' JSON texts, in the page's order, at most as many as were asked for.</param>
/// <param name="Total">The records in the page.</param>
/// <param name="HasNext">Whether the provider says that another page follows.</param>
public sealed record PreviewPage(Uri Address, IReadOnlyList<string> Records, int Total, bool HasNext);
