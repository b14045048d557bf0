using System.CommandLine;

namespace Codegen.Cli.Help;

/// <summary>A command with examples, and perhaps with more to say than one sentence.</summary>
/// <param name="path">What a person types: the verb, or two words where it belongs to another.</param>
/// <param name="summary">One sentence.</param>
/// <param name="examples">Command lines that work as they stand, without the program's name and the verb.</param>
/// <param name="remarks">What there is to know beyond the sentence, in lines; indented ones are kept as they are.</param>
internal sealed class Verb(string path, string summary, IReadOnlyList<string> examples, string remarks = "")
    : Command(path[(path.LastIndexOf(' ') + 1)..], summary)
{
    /// <summary>What a person types after the program's name.</summary>
    public string Path { get; } = path;

    /// <summary>Command lines that work as they stand.</summary>
    public IReadOnlyList<string> Examples { get; } = [.. examples.Select(example => $"codegen {path} {example}".TrimEnd())];

    /// <summary>What there is to know beyond the sentence; empty where that is all.</summary>
    public string Remarks { get; } = remarks;
}
