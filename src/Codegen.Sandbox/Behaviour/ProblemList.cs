using Codegen.Contracts.Errors;
using Codegen.Yaml;

namespace Codegen.Sandbox.Behaviour;

/// <summary>Collects what is wrong with a <c>behaviour.yaml</c>.</summary>
/// <param name="file">The file, as messages name it.</param>
internal sealed class ProblemList(string file)
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Something is not of the shape that the format has: an unknown key, a wrong type, a text that can't be read.</summary>
    /// <param name="at">Where.</param>
    /// <param name="message">What is wrong and what was expected.</param>
    public void Malformed(Mark at, string message) => Add("CG9402", at, message);

    /// <summary>A name leads nowhere: an operation, a stream, a field, a parameter.</summary>
    /// <param name="at">Where.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="name">The name as written.</param>
    /// <param name="known">The right names.</param>
    public void Unknown(Mark at, string message, string name, IEnumerable<string> known) =>
        Add("CG9403", at, message + WrongName.Hint(name, known));

    /// <summary>Something is missing that neither the file nor the document says, or two things contradict each other.</summary>
    /// <param name="at">Where.</param>
    /// <param name="message">What, and how to say it.</param>
    public void Undecided(Mark at, string message) => Add("CG9404", at, message);

    /// <summary>Stops if anything was wrong.</summary>
    /// <exception cref="CodegenException">All problems, one a line.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
            throw SandboxError.Behaviour([.. _problems.OrderBy(p => p.Position.Line).ThenBy(p => p.Position.Column)]);
    }

    private void Add(string code, Mark at, string message) =>
        _problems.Add(new Problem(code, ProblemSeverity.Error, message, new SourcePosition(file, at.Line, at.Column)));
}
