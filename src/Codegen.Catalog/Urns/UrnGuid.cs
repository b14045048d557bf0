using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Codegen.Catalog.Urns;

/// <summary>
/// DataHub's ids for what has no name of its own: the MD5 of some facts, as Python writes them as JSON with sorted keys, no spaces and
/// nothing but ASCII. Equal facts give the id that DataHub's own connectors give.
/// </summary>
internal static class UrnGuid
{
    /// <summary>The id, 32 lower-case hexadecimal digits.</summary>
    /// <param name="facts">Names and values; those without a value don't count.</param>
    [SuppressMessage("Security", "CA5351", Justification = "An id that DataHub prescribes; nothing is kept secret or safe by it.")]
    public static string Of(params ReadOnlySpan<(string Name, string? Value)> facts)
    {
        var json = new StringBuilder("{");
        foreach (var (name, value) in Sorted(facts))
        {
            if (json.Length > 1)
                json.Append(',');
            Append(json, name);
            json.Append(':');
            Append(json, value!);
        }

        return Convert.ToHexStringLower(MD5.HashData(Encoding.ASCII.GetBytes(json.Append('}').ToString())));
    }

    private static IEnumerable<(string Name, string? Value)> Sorted(ReadOnlySpan<(string Name, string? Value)> facts) =>
        facts.ToArray().Where(fact => fact.Value is not null).OrderBy(fact => fact.Name, StringComparer.Ordinal);

    private static void Append(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                '\f' => json.Append("\\f"),
                '\b' => json.Append("\\b"),
                >= ' ' and <= '~' => json.Append(letter),
                _ => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
            };
        }

        json.Append('"');
    }
}
