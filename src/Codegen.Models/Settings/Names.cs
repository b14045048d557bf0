namespace Codegen.Models.Settings;

/// <summary>Names that need no quotes in any dialect.</summary>
internal static class Names
{
    private const int Longest = 120;

    /// <summary>Whether a name is made of ASCII letters, digits and underscores, and begins with no digit.</summary>
    public static bool IsPlain(string name) =>
        name.Length is > 0 and <= Longest && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
