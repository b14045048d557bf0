using System.Text.RegularExpressions;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;

namespace Codegen.Models.Impact;

/// <summary>Where a model, or one of its columns, stands in its file.</summary>
internal static class ColumnPlace
{
    private const RegexOptions Backwards = RegexOptions.RightToLeft | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static SourcePosition Of(ManifestNode node) => new(node.OriginalFilePath, node.Config.Codegen.Line, node.Config.Codegen.Column);

    /// <summary>
    /// Where the file names the column: a guess by its text, for a person who opens it. Before the last FROM it is looked for from the end,
    /// as what the query calls it, else as an item of a list; only a star names nothing.
    /// </summary>
    public static SourcePosition Of(ManifestNode node, string column)
    {
        var code = node.RawCode;
        var end = Regex.Match(code, @"\bfrom\b", Backwards) is { Success: true } from ? from.Index : code.Length;
        var name = Regex.Escape(column);
        var word = Regex.Match(code[..end], $@"\bas\s+""?({name})\b", Backwards);
        if (!word.Success)
            word = Regex.Match(code[..end], $@"\b({name})""?\s*(,|\z)", Backwards);
        return word.Success ? Place(node, word.Groups[1].Index) : Of(node);
    }

    private static SourcePosition Place(ManifestNode node, int offset)
    {
        var before = node.RawCode[..offset];
        return new SourcePosition(
            node.OriginalFilePath, before.Count(character => character == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
