using System.Text.RegularExpressions;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;

namespace Codegen.Models.Impact;

/// <summary>Where a model, or one of its columns, stands in its file.</summary>
internal static class ColumnPlace
{
    public static SourcePosition Of(ManifestNode node) => new(node.OriginalFilePath, node.Config.Codegen.Line, node.Config.Codegen.Column);

    /// <summary>
    /// Where the file names the column: a guess by its text, for a person who opens it. What the query calls it comes after AS, or is the
    /// last mention of a column that passes through; only a star names nothing.
    /// </summary>
    public static SourcePosition Of(ManifestNode node, string column)
    {
        var name = Regex.Escape(column);
        var word = Regex.Match(node.RawCode, $@"\bas\s+""?({name})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        if (!word.Success)
            word = Regex.Match(node.RawCode, $@"(?<![\w.])(?:\w+\.)?""?({name})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        if (!word.Success)
            return Of(node);
        var before = node.RawCode[..word.Groups[1].Index];
        return new SourcePosition(
            node.OriginalFilePath, before.Count(character => character == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
