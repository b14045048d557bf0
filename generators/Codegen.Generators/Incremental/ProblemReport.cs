using Codegen.Contracts.Errors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Codegen.Generators.Incremental;

/// <summary>Problems as the compiler reports them: <c>file(line,col): error CG0201: …</c>.</summary>
internal static class ProblemReport
{
    /// <summary>The compiler's form of a problem.</summary>
    /// <remarks>
    /// What is no error is told as information: <c>generate</c> has said it already, and where the compiler treats warnings as errors it
    /// would stop the build for what a person may well have accepted.
    /// </remarks>
    public static Diagnostic ToDiagnostic(Problem problem)
    {
        var severity = problem.Severity == ProblemSeverity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Info;
        return Diagnostic.Create(
            problem.Code, "Codegen", problem.Message, severity, severity, isEnabledByDefault: true, LevelOf(severity), location: LocationOf(problem.Position));
    }

    /// <summary>The compiler counts lines and columns from 0.</summary>
    private static Location LocationOf(SourcePosition position)
    {
        var place = new LinePosition(Math.Max(0, position.Line - 1), Math.Max(0, position.Column - 1));
        return Location.Create(position.File, default, new LinePositionSpan(place, place));
    }

    private static int LevelOf(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Error ? 0 : 1;
}
