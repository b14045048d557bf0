using Codegen.Yaml;

namespace Codegen.Sandbox.Behaviour;

/// <summary>A text of <c>behaviour.yaml</c> with its place.</summary>
/// <param name="Text">The text.</param>
/// <param name="At">Where it stands.</param>
internal sealed record Placed(string Text, Mark At);
