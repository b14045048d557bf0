namespace Codegen.Contracts.Records;

/// <summary>Why a record can't be read and goes to quarantine.</summary>
public enum RecordProblem
{
    /// <summary>It can be read.</summary>
    None,

    /// <summary>An object in it names a property twice: which value counts is unknown.</summary>
    DuplicateProperty,

    /// <summary>Its bytes are not UTF-8.</summary>
    InvalidUtf8,

    /// <summary>It nests deeper than 64 levels.</summary>
    TooDeep,

    /// <summary>It is larger than 16 MiB.</summary>
    TooLarge,

    /// <summary>It is not an object, where the document declares one.</summary>
    NotAnObject,

    /// <summary>A field of its key is missing, null, or not a scalar.</summary>
    MissingKey,

    /// <summary>It is a change that does not say when it happened.</summary>
    MissingTime,
}
