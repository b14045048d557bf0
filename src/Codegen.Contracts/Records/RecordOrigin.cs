namespace Codegen.Contracts.Records;

/// <summary>What brought a record.</summary>
public enum RecordOrigin
{
    /// <summary>The stream's own endpoint.</summary>
    List,

    /// <summary>A feed of changes.</summary>
    Changes,
}
