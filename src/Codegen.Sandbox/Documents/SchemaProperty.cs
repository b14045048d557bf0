using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Documents;

/// <summary>A named member of an object schema.</summary>
/// <param name="Name">The name in JSON.</param>
/// <param name="Schema">What its values are.</param>
/// <param name="Required">Whether every object has it.</param>
internal sealed record SchemaProperty(string Name, Schema Schema, bool Required)
{
    /// <summary>The name as a number, so that drawing a value doesn't hash the text each time.</summary>
    public ulong Salt { get; } = Seed.Of(Name).Value;
}
