using Codegen.Sandbox.Facts;
using Codegen.Yaml;

namespace Codegen.Sandbox.Behaviour;

/// <summary>Reads a <c>behaviour.yaml</c>: a closed vocabulary, every mistake noted with its place.</summary>
/// <param name="file">The file, as messages name it.</param>
/// <param name="problems">Where mistakes are noted.</param>
internal sealed class BehaviourReader(string file, ProblemList problems)
{
    /// <summary>The words at the top.</summary>
    public static readonly string[] Top = ["history", "strict", "indented", "auth", "page", "partitions", "streams", "events"];

    /// <summary>The words of a stream.</summary>
    public static readonly string[] OfStream =
    [
        "from", "records", "key", "prefix", "count", "created", "updated", "paging", "page", "more", "total", "next", "order", "sort",
        "filters", "ignore", "parent", "relations", "values", "deletes", "growth", "around", "days", "members",
    ];

    /// <summary>The words of the feed of changes.</summary>
    public static readonly string[] OfEvents = ["stream", "type", "object", "of", "verbs", "retention"];
    private readonly NodeReader _nodes = new(problems);
    private readonly DaysReader _days = new(problems);

    /// <summary>Reads the file's content.</summary>
    /// <param name="text">The content.</param>
    public ProviderBehaviour Read(string text)
    {
        ParsedText parsed;
        try
        {
            parsed = ParsedText.Read(text, TextFormat.Yaml);
        }
        catch (TextSyntaxException error)
        {
            problems.Malformed(error.Position, error.Message);
            return new ProviderBehaviour { File = file };
        }

        foreach (var twice in parsed.Duplicates)
            problems.Malformed(twice.KeyStart, $"'{twice.Key}' stands here a second time");

        return Read(parsed.Tree);
    }

    private ProviderBehaviour Read(Node root)
    {
        var behaviour = new ProviderBehaviour { File = file };
        foreach (var entry in _nodes.Entries(root, "behaviour.yaml", Top))
        {
            behaviour = entry.Key switch
            {
                "history" => behaviour with { History = _nodes.Duration(entry) ?? behaviour.History },
                "strict" => behaviour with { Strict = _nodes.Flag(entry) },
                "indented" => behaviour with { Indented = _nodes.Flag(entry) },
                "auth" => behaviour with { Auth = OneOf(entry, "none", "bearer", "basic") },
                "page" => behaviour with { Page = Page(entry) },
                "partitions" => behaviour with { Partitions = _nodes.Lists(entry) },
                "streams" => behaviour with { Streams = [.. _nodes.Entries(entry.Value, "streams").Select(Stream)] },
                _ => behaviour with { Events = Events(entry) },
            };
        }

        if (behaviour.Streams.Count == 0 && problems.Problems.Count == 0)
            problems.Undecided(root.Start, "no streams: name at least one, as 'streams: {issues: {from: GET /issues}}', or remove the file");

        return behaviour;
    }

    private StreamBehaviour Stream(Entry stream)
    {
        var none = new Placed(string.Empty, stream.KeyStart);
        var read = new StreamBehaviour { Name = new Placed(stream.Key, stream.KeyStart), From = none };

        // In short: issues: GET /issues
        if (stream.Value.IsScalar)
            return read with { From = _nodes.Text(stream) ?? none };

        foreach (var entry in _nodes.Entries(stream.Value, $"stream {stream.Key}", OfStream))
            read = Stream(read, entry);

        if (read.From == none && problems.Problems.Count == 0)
            problems.Undecided(stream.KeyStart, $"stream {stream.Key} has no 'from': name its operation, by operationId or as 'GET /path'");

        return read;
    }

    private StreamBehaviour Stream(StreamBehaviour read, Entry entry) => entry.Key switch
    {
        "from" => read with { From = _nodes.Text(entry) ?? read.From },
        "records" => read with { Records = _nodes.Text(entry) },
        "key" => read with { Key = _nodes.Texts(entry) },
        "prefix" => read with { Prefix = _nodes.Text(entry) },
        "count" => read with { Count = _nodes.Count(entry) },
        "created" => read with { Created = _nodes.Text(entry) },
        "updated" => read with { Updated = _nodes.Text(entry) },
        "paging" => read with { Paging = OneOf(entry, [.. Enum.GetNames<PagingKind>().Select(name => name.ToLowerInvariant())]) },
        "page" => read with { Page = Page(entry) },
        "more" => read with { More = _nodes.Text(entry) },
        "total" => read with { Total = _nodes.Text(entry) },
        "next" => read with { Next = _nodes.Text(entry) },
        "order" => read with { Order = _nodes.Text(entry) },
        "sort" => read with { Sort = _nodes.Pairs(entry) },
        "filters" => read with { Filters = _nodes.Pairs(entry) },
        "ignore" => read with { Ignore = _nodes.Texts(entry) },
        "parent" => read with { Parent = _nodes.Text(entry) },
        "relations" => read with { Relations = _nodes.Pairs(entry) },
        "values" => read with { Values = _nodes.Lists(entry) },
        "deletes" => read with { Deletes = OneOf(entry, "reported", "silent") },
        "around" => read with { Around = _nodes.Pairs(entry) },
        "days" => read with { Days = _days.Read(entry) },
        "members" => read with { Members = _days.ReadMembers(entry) },
        _ => read with { Growth = Growth(entry) },
    };

    private GrowthFacts Growth(Entry growth)
    {
        var read = new GrowthFacts(0, 0, 0);
        foreach (var entry in _nodes.Entries(growth.Value, "growth", ["create", "update", "delete"]))
        {
            read = entry.Key switch
            {
                "create" => read with { Create = _nodes.Number(entry) },
                "update" => read with { Update = _nodes.Number(entry) },
                _ => read with { Delete = _nodes.Number(entry) },
            };
        }

        return read;
    }

    private EventsBehaviour? Events(Entry events)
    {
        var none = new Placed(string.Empty, events.KeyStart);
        var read = new EventsBehaviour { Stream = none, Type = none, Object = none };
        foreach (var entry in _nodes.Entries(events.Value, "events", OfEvents))
        {
            read = entry.Key switch
            {
                "stream" => read with { Stream = _nodes.Text(entry) ?? none },
                "type" => read with { Type = _nodes.Text(entry) ?? none },
                "object" => read with { Object = _nodes.Text(entry) ?? none },
                "of" => read with { Of = _nodes.Texts(entry) },
                "retention" => read with { Retention = _nodes.Duration(entry) },
                _ => Verbs(read, entry),
            };
        }

        foreach (var (name, value) in new[] { ("stream", read.Stream), ("type", read.Type), ("object", read.Object) })
        {
            if (value == none)
                problems.Undecided(events.KeyStart, $"events has no '{name}'");
        }

        return read.Stream == none || read.Type == none || read.Object == none ? null : read;
    }

    private EventsBehaviour Verbs(EventsBehaviour read, Entry verbs)
    {
        foreach (var entry in _nodes.Entries(verbs.Value, "verbs", ["create", "update", "delete"]))
        {
            var verb = _nodes.Text(entry)?.Text ?? string.Empty;
            read = entry.Key switch
            {
                "create" => read with { Created = verb },
                "update" => read with { Updated = verb },
                _ => read with { Deleted = verb },
            };
        }

        return read;
    }

    private PageBehaviour Page(Entry page)
    {
        var read = new PageBehaviour(null, null);
        foreach (var entry in _nodes.Entries(page.Value, "page", ["size", "max"]))
            read = entry.Key == "size" ? read with { Size = _nodes.Size(entry) } : read with { Max = _nodes.Size(entry) };

        return read;
    }

    private Placed? OneOf(Entry entry, params string[] allowed)
    {
        var text = _nodes.Text(entry);
        if (text is null || allowed.Contains(text.Text))
            return text;

        problems.Malformed(text.At, $"{entry.Key} must be one of {string.Join(", ", allowed)}, not '{text.Text}'");
        return null;
    }
}
