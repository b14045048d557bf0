using System.Text;

namespace Codegen.Generators.Lock;

/// <summary>Writes YAML: block mappings outside, flow style within a line; scalars are quoted unless no reader can misread them.</summary>
internal sealed class YamlWriter
{
    /// <summary>YAML reads a longer one only where it is marked as a key.</summary>
    private const int MaxKeyLength = 1000;
    private readonly StringBuilder _text = new();
    private int _level;

    /// <summary>Writes a comment.</summary>
    public void Comment(string text) => Start().Append("# ").Append(text).Append('\n');

    /// <summary>Writes a property with a value on the same line.</summary>
    public void Scalar(string name, object? value) =>
        Start().Append(YamlScalar.Plain(name)).Append(": ").Append(YamlScalar.Flow(value)).Append('\n');

    /// <summary>Writes an element of a list: a mapping on one line.</summary>
    public void Item(IEnumerable<KeyValuePair<string, object?>> members) =>
        Start().Append("- ").Append(YamlScalar.Flow(members)).Append('\n');

    /// <summary>Starts an element of a list, a mapping over several lines, with its first property.</summary>
    public void OpenItem(string name, object? value)
    {
        Start().Append("- ").Append(YamlScalar.Plain(name)).Append(": ").Append(YamlScalar.Flow(value)).Append('\n');
        _level++;
    }

    /// <summary>Starts a nested mapping or list.</summary>
    public void Open(string name)
    {
        var key = YamlScalar.Plain(name);
        if (key.Length <= MaxKeyLength)
            Start().Append(key).Append(":\n");
        else
            Start().Append("? ").Append(key).Append('\n').Append(' ', _level * 2).Append(":\n");
        _level++;
    }

    /// <summary>Ends it.</summary>
    public void Close() => _level--;

    /// <summary>All lines so far.</summary>
    public override string ToString() => _text.ToString();

    private StringBuilder Start() => _text.Append(' ', _level * 2);
}
