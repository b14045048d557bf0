namespace Codegen.Sandbox.Records;

/// <summary>What happened to a record.</summary>
internal enum ChangeOp
{
    Create,
    Update,
    Delete,
}
