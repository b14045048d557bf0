using System.Text.RegularExpressions;
using Codegen.Specs.Operations;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Naming;

/// <summary>
/// Names streams: by the record's schema, else the path's last noun, else all of its nouns, else the operation's identifier; always snake
/// case, the last word in the plural. The first of these that no other operation has is taken.
/// </summary>
internal static class StreamNames
{
    private const int MaxLength = 60;
    private const int MaxTitleWords = 4;

    private static readonly HashSet<string> Wrappers = new(
        ["dto", "model", "schema", "resource", "entity", "response", "object", "objs", "item", "read", "out", "def", "defs"],
        StringComparer.Ordinal);
    private static readonly HashSet<string> Verbs = new(
        ["get", "list", "find", "search", "fetch", "all", "read", "index", "query", "retrieve", "show"], StringComparer.Ordinal);
    private static readonly Regex PlainTitle = new(@"^[A-Za-z][A-Za-z0-9 _-]*$", RegexOptions.CultureInvariant);

    /// <summary>
    /// An operation's possible names, best first; empty where the document has nothing to name it by at that level. The last is never
    /// empty.
    /// </summary>
    public static IReadOnlyList<string> LevelsOf(ApiOperation operation, Schema record) =>
    [
        Write(SchemaWords(record)),
        Write(WithoutVerbs(Words.Of(WithoutExtension(operation.Template.LastNoun)))),
        Write([.. operation.Template.Nouns.SelectMany(noun => Words.Of(WithoutExtension(noun)))]),
        Write(WithoutVerbs(Words.Of(operation.OperationId))),
        Write([.. Words.Of(operation.Path)]) is { Length: > 0 } path ? path : "records",
    ];

    /// <summary>
    /// Gives each operation the first of its names that no other has at that level and none was given before; at last, a number.
    /// </summary>
    public static IReadOnlyList<string> Assign(IReadOnlyList<IReadOnlyList<string>> levels)
    {
        var names = new string?[levels.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var level = 0; levels.Count > 0 && level < levels[0].Count; level++)
        {
            var at = level;
            var open = Enumerable.Range(0, levels.Count).Where(i => names[i] is null && levels[i][at].Length > 0).ToList();
            var unique = open.GroupBy(i => levels[i][at], StringComparer.Ordinal)
                .Where(group => group.Count() == 1)
                .Select(group => group.Single())
                .ToList();
            foreach (var i in unique.Where(i => taken.Add(levels[i][at])))
                names[i] = levels[i][at];
        }

        for (var i = 0; i < names.Length; i++)
        {
            for (var number = 2; names[i] is null; number++)
            {
                var name = $"{levels[i][levels[i].Count - 1]}_{number}";
                if (taken.Add(name))
                    names[i] = name;
            }
        }

        return names!;
    }

    private static List<string> SchemaWords(Schema record)
    {
        var title = record.Title.Length > 0 && PlainTitle.IsMatch(record.Title) && Words.Of(record.Title).Count <= MaxTitleWords
            ? record.Title
            : "";
        var name = record.RefName.Length > 0 ? record.RefName : title;
        var words = Words.Of(name.Substring(name.LastIndexOf('.') + 1)).ToList();
        while (words.Count > 1 && Wrappers.Contains(words[words.Count - 1]))
            words.RemoveAt(words.Count - 1);
        while (words.Count > 1 && words[0] is "objs" or "defs" or "api")
            words.RemoveAt(0);
        return words;
    }

    private static List<string> WithoutVerbs(IReadOnlyList<string> words)
    {
        List<string> nouns = [.. words.Where(word => !Verbs.Contains(word))];
        return nouns.Count > 0 ? nouns : [.. words];
    }

    private static string WithoutExtension(string segment) =>
        segment.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? segment.Substring(0, segment.Length - 5) : segment;

    private static string Write(List<string> words)
    {
        if (words.Count == 0)
            return "";
        words[words.Count - 1] = Plural.Of(words[words.Count - 1]);
        var name = string.Join("_", words);
        if (!char.IsLetter(name[0]))
            name = "stream_" + name;
        return name.Length <= MaxLength ? name : name.Substring(0, MaxLength).TrimEnd('_');
    }
}
