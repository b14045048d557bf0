namespace Codegen.Specs.Mapping;

/// <summary>A setting of the connection as mappings name it: <c>config.repos</c>, also in braces.</summary>
internal static class ConfigReference
{
    private const string Prefix = "config.";

    /// <summary>The setting's key; null where the text names none.</summary>
    public static string? Parse(string text)
    {
        var name = text.Trim();
        if (name.StartsWith("{", StringComparison.Ordinal) && name.EndsWith("}", StringComparison.Ordinal))
            name = name.Substring(1, name.Length - 2).Trim();
        var key = name.StartsWith(Prefix, StringComparison.Ordinal) ? name.Substring(Prefix.Length) : "";
        return key.Length > 0 && key.All(character => character is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            ? key
            : null;
    }
}
