namespace Codegen.Generators.Connectors;

/// <summary>A generated file.</summary>
/// <param name="Path">Its path under <c>generated/</c>, with <c>/</c>.</param>
/// <param name="Text">Its text; lines end with <c>\n</c>.</param>
public sealed record EmittedFile(string Path, string Text)
{
    /// <summary>Whether the compiler takes it; the others are for people, models and checks.</summary>
    public bool IsCode => Path.EndsWith(".cs", StringComparison.Ordinal);
}
