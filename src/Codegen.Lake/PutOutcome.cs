namespace Codegen.Lake;

/// <summary>What became of a conditional write.</summary>
public enum PutOutcome
{
    /// <summary>The object is there now, with the bytes that were given.</summary>
    Created,

    /// <summary>The key had an object already (perhaps our own, whose reply was lost); it is unchanged.</summary>
    Existed,
}
