namespace Codegen.Specs.Records;

/// <summary>What a stream's record looks like as types: for hooks that want more than columns.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Types">The types, the record itself first. Their names are unique, and identifiers of ASCII letters and digits.</param>
public sealed record TypedRecord(string Stream, IReadOnlyList<RecordType> Types)
{
    /// <summary>The name of the record's own type.</summary>
    public const string Root = "Record";
}
