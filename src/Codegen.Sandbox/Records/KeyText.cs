using System.Text.Json;

namespace Codegen.Sandbox.Records;

/// <summary>Keys as text.</summary>
internal static class KeyText
{
    /// <summary>One field's text alone; several as a JSON array of texts.</summary>
    /// <param name="parts">The texts of the key's fields.</param>
    public static string Join(IReadOnlyList<string> parts) => parts.Count == 1 ? parts[0] : JsonSerializer.Serialize(parts);

    /// <summary>Orders keys: numbers by value, before texts; texts ordinally.</summary>
    /// <param name="left">A key.</param>
    /// <param name="right">Another.</param>
    public static int Compare(string left, string right)
    {
        var (leftIsNumber, rightIsNumber) = (IsNumber(left), IsNumber(right));
        if (leftIsNumber != rightIsNumber)
            return leftIsNumber ? -1 : 1;

        return leftIsNumber && left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
    }

    private static bool IsNumber(string key) => key.Length > 0 && key.All(char.IsAsciiDigit);
}
