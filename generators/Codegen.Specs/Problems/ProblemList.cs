using Codegen.Contracts.Errors;
using Codegen.Specs.Documents;

namespace Codegen.Specs.Problems;

/// <summary>Collects what is wrong with a source. Places in the document are looked up at the end, all at once.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _placed = [];
    private readonly List<(string Code, ProblemSeverity Severity, string Message, string Pointer)> _inDocument = [];

    /// <summary>Whether anything is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a problem whose place is known.</summary>
    public void Add(string code, ProblemSeverity severity, string message, SourcePosition position)
    {
        HasErrors |= severity == ProblemSeverity.Error;
        _placed.Add(new Problem(code, severity, message, position));
    }

    /// <summary>Adds an error whose place is known.</summary>
    public void Error(string code, string message, SourcePosition position) => Add(code, ProblemSeverity.Error, message, position);

    /// <summary>Adds a problem in the document.</summary>
    public void AddInDocument(string code, ProblemSeverity severity, string message, string pointer)
    {
        HasErrors |= severity == ProblemSeverity.Error;
        _inDocument.Add((code, severity, message, pointer));
    }

    /// <summary>Everything, in the order of files and places, without repetitions.</summary>
    /// <param name="document">The document; null where none could be read.</param>
    public IReadOnlyList<Problem> ToList(ApiDocument? document)
    {
        var all = new List<Problem>(_placed);
        if (document is not null && _inDocument.Count > 0)
        {
            var places = document.PositionsOf([.. _inDocument.Select(problem => problem.Pointer)]);
            all.AddRange(
                _inDocument.Select(problem => new Problem(problem.Code, problem.Severity, problem.Message, places[problem.Pointer])));
        }

        return
        [
            .. all.Distinct()
                .OrderBy(problem => problem.Position.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Position.Line)
                .ThenBy(problem => problem.Position.Column)
                .ThenBy(problem => problem.Code, StringComparer.Ordinal),
        ];
    }
}
