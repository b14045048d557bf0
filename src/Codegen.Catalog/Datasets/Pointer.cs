namespace Codegen.Catalog.Datasets;

/// <summary>Where a value stands: in the API's answer, and in the lake's objects, a line of which is an envelope around the record's own JSON.</summary>
internal static class Pointer
{
    private const string Record = "/record";

    /// <summary>
    /// The field of an API's stream is the pointer itself: nothing is lost, no dot in a name misleads, and it is what
    /// <c>models lineage</c> and the generated sources show.
    /// </summary>
    public static string InAnswer(string pointer) => pointer;

    /// <summary>
    /// The pointer into a line of the lake. A raw column is a field of the record, so the last part names it; where that is any element
    /// (a map's value, which is all the record is), it is the record itself.
    /// </summary>
    public static string InLake(string pointer) => Last(pointer) is { Length: > 0 } and not "*" ? $"{Record}/{Last(pointer)}" : Record;

    /// <summary>The name of the field that a pointer leads to.</summary>
    public static string Name(string pointer) =>
        Last(pointer).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static string Last(string pointer) => pointer[(pointer.LastIndexOf('/') + 1)..];
}
