namespace Codegen.Yaml;

/// <summary>A place in a text, as editors count.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
public readonly record struct Mark(int Line, int Column)
{
    /// <summary>The first character.</summary>
    public static Mark Start { get; } = new(1, 1);
}
