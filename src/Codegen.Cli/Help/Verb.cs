using System.CommandLine;

namespace Codegen.Cli.Help;

/// <summary>A command with examples, and perhaps with more to say than one sentence.</summary>
/// <param name="name">What a person types.</param>
/// <param name="summary">One sentence.</param>
/// <param name="examples">Command lines that work as they stand, without the program's name.</param>
/// <param name="remarks">What there is to know beyond the sentence, in lines; indented ones are kept as they are.</param>
internal sealed class Verb(string name, string summary, IReadOnlyList<string> examples, string remarks = "") : Command(name, summary)
{
    /// <summary>Command lines that work as they stand.</summary>
    public IReadOnlyList<string> Examples { get; } = [.. examples.Select(example => $"codegen {name} {example}".TrimEnd())];

    /// <summary>What there is to know beyond the sentence; empty where that is all.</summary>
    public string Remarks { get; } = remarks;
}
