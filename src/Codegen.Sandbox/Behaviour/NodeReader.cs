using System.Globalization;
using Codegen.Sandbox.Facts;
using Codegen.Yaml;

namespace Codegen.Sandbox.Behaviour;

/// <summary>Reads values of a closed vocabulary out of nodes, and notes what is not of their shape.</summary>
/// <param name="problems">Where to note it.</param>
internal sealed class NodeReader(ProblemList problems)
{
    /// <summary>The entries of a mapping; a name that is not known is noted.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="what">What it describes, as messages name it.</param>
    /// <param name="known">The names allowed.</param>
    public IEnumerable<Entry> Entries(Node node, string what, IReadOnlyList<string> known)
    {
        foreach (var entry in Entries(node, what))
        {
            if (known.Contains(entry.Key))
                yield return entry;
            else
                problems.Malformed(entry.KeyStart, $"{what} has no '{entry.Key}'{WrongName.Hint(entry.Key, known)}");
        }
    }

    /// <summary>The entries of a mapping whose names are free.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="what">What it describes, as messages name it.</param>
    public IReadOnlyList<Entry> Entries(Node node, string what)
    {
        if (node.Kind is not (NodeKind.Mapping or NodeKind.Null))
            problems.Malformed(node.Start, $"{what} must be a mapping");

        return node.Entries;
    }

    public Placed? Text(Entry entry)
    {
        if (entry.Value.IsScalar && entry.Value.Kind != NodeKind.Null)
            return new Placed(entry.Value.Text, entry.Value.Start);

        problems.Malformed(entry.Value.Start, $"{entry.Key} must be a text");
        return null;
    }

    /// <summary>One text, or a list of them.</summary>
    public IReadOnlyList<Placed> Texts(Entry entry)
    {
        if (entry.Value.Kind != NodeKind.Sequence)
            return Text(entry) is { } one ? [one] : [];

        foreach (var wrong in entry.Value.Items.Where(item => !item.IsScalar))
            problems.Malformed(wrong.Start, $"{entry.Key} must be a list of texts");

        return [.. entry.Value.Items.Where(item => item.IsScalar).Select(item => new Placed(item.Text, item.Start))];
    }

    /// <summary>Texts by free names.</summary>
    public IReadOnlyList<(Placed Name, Placed Value)> Pairs(Entry entry) =>
        [.. Entries(entry.Value, entry.Key).Select(e => (new Placed(e.Key, e.KeyStart), Text(e)!)).Where(pair => pair.Item2 is not null)];

    /// <summary>Lists of texts by free names; one text is a list of one.</summary>
    public IReadOnlyList<(Placed Name, IReadOnlyList<Placed> Values)> Lists(Entry entry) =>
        [.. Entries(entry.Value, entry.Key).Select(e => (new Placed(e.Key, e.KeyStart), Texts(e)))];

    public bool Flag(Entry entry)
    {
        if (entry.Value.Kind != NodeKind.Boolean)
            problems.Malformed(entry.Value.Start, $"{entry.Key} must be true or false");

        return entry.Value is { Kind: NodeKind.Boolean, Text: "true" };
    }

    /// <summary>A number that is not negative.</summary>
    public double Number(Entry entry)
    {
        if (double.TryParse(entry.Value.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;

        problems.Malformed(entry.Value.Start, $"{entry.Key} must be a number, 0 or above");
        return 0;
    }

    /// <summary>A whole number, 1 or above.</summary>
    public int? Size(Entry entry)
    {
        if (int.TryParse(entry.Value.Text, out var number) && number > 0)
            return number;

        problems.Malformed(entry.Value.Start, $"{entry.Key} must be a whole number, 1 or above");
        return null;
    }

    /// <summary>A number of records: <c>300</c>, or <c>0..4</c>.</summary>
    public CountRange? Count(Entry entry)
    {
        var parts = entry.Value.Text.Split("..");
        if (int.TryParse(parts[0], out var low) && int.TryParse(parts[^1], out var high) && parts.Length <= 2 && low >= 0 && low <= high)
            return new CountRange(low, high);

        problems.Malformed(entry.Value.Start, $"{entry.Key} must be a number such as 300, or a range such as 0..4");
        return null;
    }

    /// <summary>A number of days or hours: <c>90d</c>, <c>36h</c>.</summary>
    public TimeSpan? Duration(Entry entry)
    {
        var text = entry.Value.Text;
        if (text.Length > 1 && int.TryParse(text[..^1], out var number) && number > 0 && text[^1] is 'd' or 'h')
            return text[^1] == 'd' ? TimeSpan.FromDays(number) : TimeSpan.FromHours(number);

        problems.Malformed(entry.Value.Start, $"{entry.Key} must be a number of days or hours, such as 90d or 36h");
        return null;
    }
}
