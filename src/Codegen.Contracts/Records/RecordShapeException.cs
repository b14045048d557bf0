namespace Codegen.Contracts.Records;

/// <summary>A record isn't as its document describes it, so that its generated type can't hold it.</summary>
/// <param name="path">Where, such as <c>$.user.id</c>.</param>
/// <param name="fault">What the JSON reader said; it may quote nothing of the record.</param>
public sealed class RecordShapeException(string path, Exception? fault)
    : Exception($"The record isn't as the document describes it at {path}.", fault)
{
    /// <summary>Where the first difference stands.</summary>
    public string Path { get; } = path;
}
