using System.Collections.Concurrent;
using Codegen.Models.Graph;

namespace Codegen.Models.Templates;

/// <summary>What renderings share.</summary>
/// <param name="Names">What <c>ref</c> and <c>source</c> find.</param>
/// <param name="Vars">What <c>var</c> finds.</param>
/// <param name="Macros">The project's macros.</param>
internal sealed record RenderProject(ProjectNames Names, IReadOnlyDictionary<string, string> Vars, MacroLibrary Macros)
{
    /// <summary>The variables that some template asked for.</summary>
    public ConcurrentDictionary<string, bool> AskedVars { get; } = new(StringComparer.Ordinal);
}
