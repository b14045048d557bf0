namespace Codegen.Sandbox.Behaviour;

/// <summary>The sizes of pages; null where the document or the usual decides.</summary>
/// <param name="Size">Records on a page unless asked.</param>
/// <param name="Max">The most records on a page.</param>
internal sealed record PageBehaviour(int? Size, int? Max);
