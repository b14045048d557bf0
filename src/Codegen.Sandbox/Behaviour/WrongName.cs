using Codegen.Yaml;

namespace Codegen.Sandbox.Behaviour;

/// <summary>Says what a wrong name was perhaps meant to be.</summary>
internal static class WrongName
{
    private const int FewNames = 25;

    /// <summary>The end of a message about a wrong name: the nearest right one, or all of them where they are few.</summary>
    /// <param name="wrong">The name as written.</param>
    /// <param name="known">The right names.</param>
    public static string Hint(string wrong, IEnumerable<string> known)
    {
        string[] names = [.. known.Distinct(StringComparer.Ordinal)];
        if (NearestName.Hint(wrong, names) is { Length: > 0 } nearest)
            return nearest;
        return names.Length is > 0 and <= FewNames ? $"; there is {string.Join(", ", names)}" : "";
    }
}
