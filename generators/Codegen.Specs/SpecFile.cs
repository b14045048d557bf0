namespace Codegen.Specs;

/// <summary>A file of a source.</summary>
/// <param name="Path">The path relative to the repository's root, with forward slashes; problems are reported under it.</param>
/// <param name="Text">The whole text.</param>
public sealed record SpecFile(string Path, string Text);
