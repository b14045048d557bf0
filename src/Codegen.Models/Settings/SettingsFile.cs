using Codegen.Contracts.Errors;
using Codegen.Models.Problems;
using Codegen.Yaml;

namespace Codegen.Models.Settings;

/// <summary>Reads the parts of one YAML file or header: closed vocabularies, kinds of values, places.</summary>
/// <param name="file">The file.</param>
/// <param name="origin">Where the YAML begins in it.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class SettingsFile(string file, Mark origin, ProblemList problems)
{
    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>The place of a mark in the file.</summary>
    public SourcePosition At(Mark mark) =>
        new(file, mark.Line + origin.Line - 1, mark.Line == 1 ? mark.Column + origin.Column - 1 : mark.Column);

    /// <summary>A YAML text's root; null, reported, where it isn't YAML.</summary>
    public Node? Parse(string yaml)
    {
        try
        {
            var parsed = ParsedText.Read(yaml, TextFormat.Yaml);
            var root = parsed.Tree;
            foreach (var twice in parsed.Duplicates)
                problems.Error(Codes.BadValue, At(twice.KeyStart), $"'{twice.Key}' stands here a second time; keep one of the two.");
            return root;
        }
        catch (TextSyntaxException error)
        {
            problems.Error(Codes.BadYaml, At(error.Position), $"{error.Message}.");
            return null;
        }
    }

    /// <summary>A mapping's known entries; whatever else it has is reported. Null is an empty mapping.</summary>
    public IEnumerable<Entry> Entries(Node node, Vocabulary vocabulary)
    {
        if (node.Kind is not (NodeKind.Mapping or NodeKind.Null))
            WrongKind(node, vocabulary.Part, "a mapping of keys to values");
        foreach (var entry in node.Entries)
        {
            if (vocabulary.Known.Contains(entry.Key))
                yield return entry;
            else
                problems.Error(
                    Codes.UnknownKey,
                    At(entry.KeyStart),
                    $"unknown key '{entry.Key}' in {vocabulary.Part}{Suggest(entry.Key, vocabulary)}");
        }
    }

    /// <summary>A scalar's text; null, reported, where the node is none.</summary>
    public Stated<string>? Text(Entry entry) => Text(entry.Value, $"'{entry.Key}'");

    /// <summary>A scalar's text; null, reported, where the node is none.</summary>
    public Stated<string>? Text(Node node, string what)
    {
        if (node.IsScalar && node.Kind != NodeKind.Null)
            return new Stated<string>(node.Text, At(node.Start));
        WrongKind(node, what, "text");
        return null;
    }

    /// <summary>True or false; null, reported, where the node is neither.</summary>
    public Stated<bool>? Flag(Entry entry)
    {
        if (entry.Value.Kind == NodeKind.Boolean)
            return new Stated<bool>(entry.Value.Text == "true", At(entry.Value.Start));
        WrongKind(entry.Value, $"'{entry.Key}'", "true or false");
        return null;
    }

    /// <summary>One of a few words; null, reported, where it is another.</summary>
    public Stated<string>? Word(Entry entry, params string[] words)
    {
        if (entry.Value.IsScalar && words.Contains(entry.Value.Text))
            return new Stated<string>(entry.Value.Text, At(entry.Value.Start));
        var hint = NearestName.Hint(entry.Value.Text, words);
        WrongKind(entry.Value, $"'{entry.Key}'", $"one of {string.Join(", ", words)}", hint);
        return null;
    }

    /// <summary>The texts of a list, or of one scalar.</summary>
    public IReadOnlyList<Stated<string>> Texts(Entry entry) =>
        [.. Items(entry).Select(item => Text(item, $"'{entry.Key}'")).OfType<Stated<string>>()];

    /// <summary>The nodes of a list; a scalar or mapping is a list of one, null an empty one.</summary>
    public static IReadOnlyList<Node> Items(Entry entry) => entry.Value.Kind switch
    {
        NodeKind.Sequence => entry.Value.Items,
        NodeKind.Null => [],
        _ => [entry.Value],
    };

    /// <summary>The nodes of a list; none, reported, where the node is no list.</summary>
    public IReadOnlyList<Node> List(Entry entry)
    {
        if (entry.Value.Kind is not (NodeKind.Sequence or NodeKind.Null))
            WrongKind(entry.Value, $"'{entry.Key}'", "a list");
        return entry.Value.Items;
    }

    /// <summary>Free facts: scalars as their text, all else as JSON.</summary>
    public IEnumerable<KeyValuePair<string, string>> Facts(Entry entry)
    {
        if (entry.Value.Kind is not (NodeKind.Mapping or NodeKind.Null))
            WrongKind(entry.Value, $"'{entry.Key}'", "a mapping of names to values");
        return entry.Value.Entries.Select(fact => KeyValuePair.Create(fact.Key, FactOf(fact.Value)));
    }

    /// <summary>A value as text: a scalar's own, all else as JSON.</summary>
    public static string FactOf(Node node) => node.IsScalar ? node.Text : node.ToJson();

    /// <summary>Reports a value of the wrong kind.</summary>
    public void WrongKind(Node node, string what, string expected, string hint = "") =>
        problems.Error(Codes.BadValue, At(node.Start), $"{what} must be {expected}; found {Describe(node)}{(hint.Length > 0 ? hint : ".")}");

    /// <summary>Reports what is wrong at a mark.</summary>
    public void Error(string code, Mark mark, string message) => problems.Error(code, At(mark), message);

    private static string Suggest(string key, Vocabulary vocabulary)
    {
        var hint = NearestName.Hint(key, vocabulary.Known);
        return hint.Length > 0 ? hint : $"; known keys: {string.Join(", ", vocabulary.Known)}.";
    }

    private static string Describe(Node node) => node.Kind switch
    {
        NodeKind.Mapping => "a mapping",
        NodeKind.Sequence => "a list",
        NodeKind.Null => "nothing",
        _ => $"'{node.Text}'",
    };
}
