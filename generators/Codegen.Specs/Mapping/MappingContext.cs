using Codegen.Contracts.Errors;
using Codegen.Specs.Problems;
using Codegen.Yaml;

namespace Codegen.Specs.Mapping;

/// <summary>Reads the parts of one mapping file: closed vocabularies, kinds of values, places.</summary>
internal sealed class MappingContext(string file, Evidence evidence, ProblemList problems)
{
    /// <summary>The place of a mark in the file.</summary>
    public SourcePosition At(Mark mark) => new(file, mark.Line, mark.Column);

    /// <summary>A value with its place.</summary>
    public Stated<T> State<T>(T value, Mark mark) => new(value, At(mark), evidence);

    /// <summary>Reports what is wrong at a place.</summary>
    public void Error(string code, string message, Mark mark) => problems.Error(code, message, At(mark));

    /// <summary>A mapping's known entries by key; whatever else it has is reported. Null is an empty mapping.</summary>
    public IReadOnlyDictionary<string, Entry> Keys(Node node, Vocabulary vocabulary)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        if (node.Kind is not (NodeKind.Mapping or NodeKind.Null))
            WrongKind(vocabulary.Part, node, "a mapping");
        foreach (var entry in node.Entries)
        {
            if (vocabulary.Known.Contains(entry.Key))
                entries.Add(entry.Key, entry);
            else if (vocabulary.Later.Contains(entry.Key))
                Error("CG0104", $"'{entry.Key}' in {vocabulary.Part} is not supported in this version", entry.KeyStart);
            else
                Error("CG0102", $"unknown key '{entry.Key}' in {vocabulary.Part}{Suggest(entry.Key, vocabulary)}", entry.KeyStart);
        }

        return entries;
    }

    /// <summary>A scalar's text; null, reported, where the node is none.</summary>
    public string? Scalar(Node node, string what)
    {
        if (node.IsScalar && node.Kind != NodeKind.Null)
            return node.Text;
        WrongKind(what, node, "text");
        return null;
    }

    /// <summary>A scalar's text with its place.</summary>
    public Stated<string>? Text(Node node, string what) => Scalar(node, what) is { } text ? State(text, node.Start) : null;

    /// <summary>True or false; null, reported, where the node is neither.</summary>
    public Stated<bool>? Flag(Node node, string what)
    {
        if (node.Kind == NodeKind.Boolean)
            return State(node.Text == "true", node.Start);
        WrongKind(what, node, "true or false");
        return null;
    }

    /// <summary>A span of time such as <c>7d</c>.</summary>
    public Stated<TimeSpan>? Duration(Node node, string what)
    {
        if (node.IsScalar && Durations.Parse(node.Text) is { } span)
            return State(span, node.Start);
        Error("CG0103", $"{what} must be a span of time such as 30s, 10m, 1h, 7d or 2w; found {Describe(node)}", node.Start);
        return null;
    }

    /// <summary>One of a few words.</summary>
    public Stated<T>? Word<T>(Node node, string what, IReadOnlyDictionary<string, T> words)
    {
        if (node.IsScalar && words.TryGetValue(node.Text, out var value))
            return State(value, node.Start);
        Error(
            "CG0103",
            $"{what} must be one of {string.Join(", ", words.Keys)}; found {Describe(node)}{NearestName.Hint(node.Text, words.Keys)}",
            node.Start);
        return null;
    }

    /// <summary>The scalars of a list, or of one scalar.</summary>
    public static IReadOnlyList<Node> OneOrMany(Node node) => node.Kind == NodeKind.Sequence ? node.Items : [node];

    /// <summary>Reports a value of the wrong kind.</summary>
    public void WrongKind(string what, Node node, string expected) =>
        Error("CG0103", $"{what} must be {expected}; found {Describe(node)}", node.Start);

    private static string Describe(Node node) => node.Kind switch
    {
        NodeKind.Mapping => "a mapping",
        NodeKind.Sequence => "a list",
        NodeKind.Null => "nothing",
        _ => $"'{node.Text}'",
    };

    private static string Suggest(string key, Vocabulary vocabulary)
    {
        var hint = NearestName.Hint(key, vocabulary.Known);
        return hint.Length > 0 ? hint : $"; known keys: {string.Join(", ", vocabulary.Known)}";
    }
}
