using Codegen.Contracts.Errors;

namespace Codegen.Models.Problems;

/// <summary>Gathers what is wrong, from several threads, so that a person sees all of it at once.</summary>
internal sealed class ProblemList
{
    private readonly Lock _door = new();
    private readonly HashSet<Problem> _all = [];
    private readonly Dictionary<string, SourceText> _sources = new(StringComparer.Ordinal);

    /// <summary>Makes a file's lines known to snippets.</summary>
    public void Know(SourceText source)
    {
        lock (_door)
            _sources[source.File] = source;
    }

    /// <summary>Notes what must be changed before anything can run.</summary>
    public void Error(string code, SourcePosition at, string message) => Add(new Problem(code, ProblemSeverity.Error, message, at));

    /// <summary>Notes what may not be what was meant.</summary>
    public void Warning(string code, SourcePosition at, string message) => Add(new Problem(code, ProblemSeverity.Warning, message, at));

    /// <summary>Notes what is worth knowing.</summary>
    public void Info(string code, SourcePosition at, string message) => Add(new Problem(code, ProblemSeverity.Info, message, at));

    /// <summary>Whether anything must be changed.</summary>
    public bool HasErrors
    {
        get
        {
            lock (_door)
                return _all.Any(problem => problem.Severity == ProblemSeverity.Error);
        }
    }

    /// <summary>Everything, each once, by file, line and column, with snippets.</summary>
    public IReadOnlyList<Problem> Sorted()
    {
        lock (_door)
        {
            return
            [
                .. _all.OrderBy(problem => problem.Position.File, StringComparer.Ordinal)
                    .ThenBy(problem => problem.Position.Line)
                    .ThenBy(problem => problem.Position.Column)
                    .ThenBy(problem => problem.Code, StringComparer.Ordinal)
                    .ThenBy(problem => problem.Message, StringComparer.Ordinal)
                    .Select(problem => problem with { Snippet = SnippetOf(problem) }),
            ];
        }
    }

    private string? SnippetOf(Problem problem) =>
        problem.Severity != ProblemSeverity.Info && _sources.TryGetValue(problem.Position.File, out var source)
            ? Snippets.Draw(source, problem.Position)
            : null;

    private void Add(Problem problem)
    {
        lock (_door)
            _all.Add(problem);
    }
}
