using Codegen.Generators.Text;

namespace Codegen.Generators.Printing;

/// <summary>A value as C#, on one line where it fits and else with one part a line.</summary>
internal sealed class Layout
{
    private const int Width = 140;
    private readonly Code _head;
    private readonly string _open;
    private readonly string _close;
    private readonly IReadOnlyList<(Code Prefix, Layout Value)> _parts;

    private Layout(Code head, string open, string close, IReadOnlyList<(Code Prefix, Layout Value)> parts)
    {
        (_head, _open, _close, _parts) = (head, open, close, parts);
        Flat = parts.Count == 0 && open.Length == 0
            ? head.Text
            : head.Text + open + string.Join(", ", parts.Select(part => part.Prefix.Text + part.Value.Flat)) + close;
    }

    /// <summary>The value on one line.</summary>
    public string Flat { get; }

    /// <summary>The value stays on one line however long it is.</summary>
    private bool StaysFlat { get; init; }

    /// <summary>A literal.</summary>
    public static Layout Atom(Code code) => new(code, "", "", []);

    /// <summary>A list: <c>[a, b]</c>.</summary>
    public static Layout List(IEnumerable<Layout> items) => new(default, "[", "]", [.. items.Select(item => (default(Code), item))]);

    /// <summary>An object: <c>new() { A = a }</c>.</summary>
    public static Layout Object(Code head, IReadOnlyList<(Code Prefix, Layout Value)> members, bool staysFlat) =>
        members.Count == 0 ? Atom(head) : new(head, " { ", " }", members) { StaysFlat = staysFlat };

    /// <summary>Writes the value after some code and before some.</summary>
    public void Write(SourceWriter writer, Code before, string after)
    {
        if (_parts.Count == 0 || StaysFlat || writer.Indent + before.Text.Length + Flat.Length + after.Length <= Width)
        {
            writer.Line(new Code(before.Text + Flat + after));
            return;
        }

        writer.Line(new Code((before.Text + _head.Text).TrimEnd()));
        writer.Line(new Code(_open.Trim()));
        writer.In();
        foreach (var (prefix, value) in _parts)
            value.Write(writer, prefix, ",");
        writer.Out();
        writer.Line(new Code(_close.Trim() + after));
    }
}
