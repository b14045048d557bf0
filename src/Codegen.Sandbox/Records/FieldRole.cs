using Codegen.Sandbox.Facts;

namespace Codegen.Sandbox.Records;

/// <summary>What stands in a field that is not simply made up.</summary>
internal abstract record FieldRole
{
    /// <summary>A part of the key.</summary>
    /// <param name="Index">Which part.</param>
    internal sealed record Key(int Index) : FieldRole;

    /// <summary>A number that counts the records of a partition, from 1.</summary>
    internal sealed record Sequence : FieldRole;

    /// <summary>When the record was created.</summary>
    internal sealed record Created : FieldRole;

    /// <summary>When the record was last changed.</summary>
    internal sealed record Updated : FieldRole;

    /// <summary>A field of another stream's record.</summary>
    /// <param name="Index">Which of the stream's relations.</param>
    internal sealed record Relation(int Index) : FieldRole;

    /// <summary>A stated text.</summary>
    /// <param name="Text">The text; placeholders name path parameters and other fields.</param>
    internal sealed record Stated(Template Text) : FieldRole;

    /// <summary>One of some values, drawn anew by updates.</summary>
    /// <param name="Values">The values, as text.</param>
    internal sealed record OneOf(IReadOnlyList<string> Values) : FieldRole;

    /// <summary>In an event, the type of the change.</summary>
    /// <param name="Types">The types by stream and kind of change.</param>
    internal sealed record ChangeType(IReadOnlyDictionary<(StreamFacts Stream, ChangeOp Op), string> Types) : FieldRole;

    /// <summary>In an event, the changed record.</summary>
    internal sealed record ChangedRecord : FieldRole;
}
