using System.Security.Cryptography;
using System.Text;

namespace Codegen.Catalog.Naming;

/// <summary>
/// DataHub's id of an entity that has a key instead of a name: the MD5 of the key as JSON, as Python writes it — members in ordinal order,
/// no spaces, everything but printable ASCII escaped in lower-case hexadecimal digits. MD5 because theirs is: it names, it protects nothing.
/// </summary>
internal static class KeyGuid
{
    /// <summary>The id of a key; members that are null are left out.</summary>
    public static string Of(params (string Name, string? Value)[] key)
    {
        var members = key.Where(member => member.Value is not null)
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => $"{Quote(member.Name)}:{Quote(member.Value!)}");
#pragma warning disable CA5351 // Do not use broken cryptographic algorithms: the format is given.
        return Convert.ToHexStringLower(MD5.HashData(Encoding.ASCII.GetBytes($"{{{string.Join(',', members)}}}")));
#pragma warning restore CA5351
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                >= ' ' and < '\x7f' => character.ToString(),
                _ => $"\\u{(int)character:x4}",
            });
        }

        return quoted.Append('"').ToString();
    }
}
