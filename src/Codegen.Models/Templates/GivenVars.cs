using Codegen.Contracts.Errors;
using Codegen.Models.Problems;
using Codegen.Yaml;

namespace Codegen.Models.Templates;

/// <summary>Finds variables that were given and that nobody asked for: most likely a slip of the pen.</summary>
internal static class GivenVars
{
    private const string CommandLine = "--vars";

    /// <summary>Warns of each.</summary>
    public static void Check(IEnumerable<string> given, RenderProject project, ProblemList problems)
    {
        foreach (var name in given.Where(name => !project.AskedVars.ContainsKey(name)))
        {
            var hint = NearestName.Hint(name, project.AskedVars.Keys);
            problems.Warning(
                Codes.UnusedVar, SourcePosition.StartOf(CommandLine), $"no template asks for the variable '{name}'{(hint.Length > 0 ? hint : ".")}");
        }
    }
}
