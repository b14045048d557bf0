namespace Codegen.Contracts.Errors;

/// <summary>A place in a text file.</summary>
/// <param name="File">The path as a person would type it: relative to the repository's root, with forward slashes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct SourcePosition(string File, int Line, int Column)
{
    /// <summary>A position that names a file and no place in it.</summary>
    /// <param name="file">The path.</param>
    public static SourcePosition StartOf(string file) => new(file, 1, 1);

    /// <summary>The form that editors and build logs understand: <c>file(line,col)</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column})";
}
