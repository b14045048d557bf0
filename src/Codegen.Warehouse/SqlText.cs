using Codegen.Contracts.Errors;

namespace Codegen.Warehouse;

/// <summary>What no dialect can quote.</summary>
internal static class SqlText
{
    /// <summary>The text itself, if SQL can hold it.</summary>
    public static string Checked(string text, string what)
    {
        if (what == "name" && text.Length == 0)
            throw new CodegenException("CG3005", Failure.Config, "a name in SQL must not be empty.");
        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new CodegenException("CG3005", Failure.Config, $"a {what} in SQL must not hold a NUL character.")
            : text;
    }
}
