using Codegen.Contracts.Errors;

namespace Codegen.Cli.Configuration;

/// <summary>Gathers what is wrong with the settings, so that a person sees all of it at once.</summary>
internal sealed class ConfigProblems
{
    private readonly List<Problem> _all = [];

    /// <summary>Notes a problem.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="position">Where it is.</param>
    /// <param name="message">What is wrong, what was expected, how to fix it.</param>
    public void Add(string code, SourcePosition position, string message) =>
        _all.Add(new Problem(code, ProblemSeverity.Error, message, position));

    /// <summary>Stops if there were any.</summary>
    /// <exception cref="CodegenException">CG9100: all problems, a line each.</exception>
    public void ThrowIfAny()
    {
        if (_all.Count > 0)
            throw new CodegenException("CG9100", Failure.Config, string.Join('\n', _all.Distinct()));
    }
}
