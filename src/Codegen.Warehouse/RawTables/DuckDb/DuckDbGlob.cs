namespace Codegen.Warehouse.RawTables.DuckDb;

/// <summary>File functions read <c>*</c>, <c>?</c> and <c>[</c> as patterns; a class of one character is that character.</summary>
internal static class DuckDbGlob
{
    public static string Escape(string path) => path
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("*", "[*]", StringComparison.Ordinal)
        .Replace("?", "[?]", StringComparison.Ordinal);
}
