namespace Codegen.Contracts.Errors;

/// <summary>Something wrong, or worth knowing, in a file that a person wrote. Problems are collected, not thrown one by one.</summary>
/// <param name="Code">The stable code, <c>CG####</c>.</param>
/// <param name="Severity">Whether the file can still be used.</param>
/// <param name="Message">What is wrong, what was expected, and the nearest right name where there is one.</param>
/// <param name="Position">Where it is.</param>
public sealed record Problem(string Code, ProblemSeverity Severity, string Message, SourcePosition Position)
{
    /// <summary>The lines around <see cref="Position"/> with a mark under it, for people; null where they say nothing more.</summary>
    public string? Snippet { get; init; }

    /// <summary>The form that editors and build logs understand: <c>file(line,col): error CG0201: message</c>.</summary>
    public override string ToString() => $"{Position}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
}
