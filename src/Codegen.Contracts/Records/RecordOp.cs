namespace Codegen.Contracts.Records;

/// <summary>What a version of a record says.</summary>
public enum RecordOp
{
    /// <summary>The record exists and reads so.</summary>
    Upsert,

    /// <summary>The record is gone.</summary>
    Delete,
}
