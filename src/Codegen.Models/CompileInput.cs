namespace Codegen.Models;

/// <summary>What is compiled.</summary>
/// <param name="Root">The repository's root: <c>models/</c> and <c>generated/*/models/</c> lie below it; either may be missing.</param>
/// <param name="Vars">Values for <c>var('name')</c>, which win over the project file's.</param>
public sealed record CompileInput(string Root, IReadOnlyDictionary<string, string> Vars)
{
    /// <summary>A repository, with the project file's variables.</summary>
    /// <param name="root">The repository's root.</param>
    public CompileInput(string root)
        : this(root, new Dictionary<string, string>())
    {
    }
}
