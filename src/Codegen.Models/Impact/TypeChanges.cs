using System.Globalization;

namespace Codegen.Models.Impact;

/// <summary>Whether a type holds all that another one held.</summary>
internal static class TypeChanges
{
    /// <summary>
    /// Whole numbers by the digits that they are used with: DuckDB sums BIGINTs into a HUGEINT, which isn't larger for that.
    /// </summary>
    private static readonly Dictionary<string, int> Digits = new(StringComparer.Ordinal)
    {
        ["TINYINT"] = 3,
        ["UTINYINT"] = 3,
        ["SMALLINT"] = 5,
        ["USMALLINT"] = 5,
        ["INTEGER"] = 10,
        ["UINTEGER"] = 10,
        ["BIGINT"] = 19,
        ["UBIGINT"] = 20,
        ["HUGEINT"] = 20,
        ["UHUGEINT"] = 20,
    };

    public static ChangeKind Classify(string before, string after) => (Holds(after, before), Holds(before, after)) switch
    {
        (true, false) => ChangeKind.TypeWidened,
        (false, true) => ChangeKind.TypeNarrowed,

        // Any value is a text, and any text a JSON: what was free is bound now.
        (false, false) when before == "JSON" || (before == "VARCHAR" && after != "JSON") => ChangeKind.TypeNarrowed,
        _ => ChangeKind.TypeChanged,
    };

    private static bool Holds(string wide, string narrow)
    {
        if (wide == "DOUBLE")
            return narrow == "FLOAT" || (Digits.TryGetValue(narrow, out var exact) && exact <= 15);
        if (!Shape(wide, out var whole, out var scale) || !Shape(narrow, out var inner, out var fine))
            return false;
        return whole >= inner && scale >= fine && (whole > inner || scale > fine || wide != narrow);
    }

    /// <summary>How many digits a number has before and after the point.</summary>
    private static bool Shape(string type, out int whole, out int scale)
    {
        scale = 0;
        if (Digits.TryGetValue(type, out whole))
            return true;
        if (!type.StartsWith("DECIMAL(", StringComparison.Ordinal))
            return false;
        var parts = type["DECIMAL(".Length..].TrimEnd(')').Split(',');
        scale = int.Parse(parts[1], CultureInfo.InvariantCulture);
        whole = int.Parse(parts[0], CultureInfo.InvariantCulture) - scale;
        return true;
    }
}
