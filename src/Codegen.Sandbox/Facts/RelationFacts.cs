namespace Codegen.Sandbox.Facts;

/// <summary>A field whose value is taken from an existing record of another stream.</summary>
/// <param name="Field">The field, members joined by dots.</param>
/// <param name="Target">The other stream.</param>
/// <param name="TargetField">Its field.</param>
/// <param name="SamePartition">Whether both records belong to the same partition, such as the same repository.</param>
internal sealed record RelationFacts(string Field, StreamFacts Target, string TargetField, bool SamePartition);
