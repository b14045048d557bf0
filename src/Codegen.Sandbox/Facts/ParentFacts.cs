namespace Codegen.Sandbox.Facts;

/// <summary>The stream under whose records a child stream is listed.</summary>
/// <param name="Stream">The parent stream.</param>
/// <param name="Field">The parent's field that stands in the child's path.</param>
/// <param name="Parameter">The path parameter that takes it: the path's last.</param>
internal sealed record ParentFacts(StreamFacts Stream, string Field, string Parameter);
