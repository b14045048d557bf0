using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Codegen.Yaml;

/// <summary>Types YAML scalars by the core schema (YAML 1.2.2, §10.3.2), kept to what JSON can write.</summary>
internal static class YamlScalars
{
    private const string TagPrefix = "tag:yaml.org,2002:";
    private static readonly Regex JsonNumber = new(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant);

    public static (NodeKind Kind, string Text) Read(Scalar scalar)
    {
        var text = scalar.Value;
        var tag = scalar.Tag.IsEmpty ? "" : scalar.Tag.Value;
        var isQuoted = tag.Length == 0 && scalar.Style != ScalarStyle.Plain;
        var isForeign = tag.Length > 0 && !tag.StartsWith(TagPrefix, StringComparison.Ordinal);
        if (isQuoted || isForeign || tag == TagPrefix + "str")
            return (NodeKind.String, text);
        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => (NodeKind.Null, ""),
            "true" or "True" or "TRUE" => (NodeKind.Boolean, "true"),
            "false" or "False" or "FALSE" => (NodeKind.Boolean, "false"),
            // 007, +1, 0x1F and .5 are numbers to some readers and text to others; the text is what a person wrote.
            _ when LooksNumeric(text) && JsonNumber.IsMatch(text) => (NodeKind.Number, text),
            _ => (NodeKind.String, text),
        };
    }

    private static bool LooksNumeric(string text) => text.Length < 64 && (text[0] == '-' || char.IsDigit(text[0]));
}
