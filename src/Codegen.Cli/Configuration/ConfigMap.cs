using Codegen.Contracts;
using Codegen.Contracts.Errors;
using Codegen.Yaml;

namespace Codegen.Cli.Configuration;

/// <summary>A mapping of the settings that is read key by key, through all its layers. What nobody asked for is an unknown key.</summary>
/// <param name="layers">The mapping in each layer that has it; the last wins.</param>
/// <param name="path">Its place in words, such as <c>profiles.dev</c>.</param>
/// <param name="values">Resolves references in scalars.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class ConfigMap(IReadOnlyList<ConfigLayer> layers, string path, ValueResolver values, ConfigProblems problems)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The names that stand in it, in ordinal order.</summary>
    public IEnumerable<string> Names => layers.SelectMany(layer => layer.Node.Entries).Select(entry => entry.Key).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The mapping under a name; an empty one where it isn't there.</summary>
    /// <param name="name">The name.</param>
    public ConfigMap Map(string name) => new([.. MapLayers(name)], Join(name), values, problems);

    /// <summary>This mapping with another one's keys on top.</summary>
    /// <param name="upper">The one that wins.</param>
    public ConfigMap Under(ConfigMap upper) => new([.. layers, .. upper.Layers], path, values, problems);

    /// <summary>This mapping with another one taking the problems of references that lead nowhere.</summary>
    /// <param name="missing">Takes them.</param>
    public ConfigMap Deferring(ConfigProblems missing) => new(layers, path, values.Reporting(missing), problems);

    /// <summary>Whether a name holds a scalar.</summary>
    /// <param name="name">The name.</param>
    public bool IsScalar(string name) => Find(name) is { Node: { IsScalar: true, Kind: not NodeKind.Null } };

    /// <summary>The text under a name, references resolved; null where it isn't there.</summary>
    /// <param name="name">The name.</param>
    public string? Text(string name) => Take(name) is { } found ? Scalar(found, Join(name)) : null;

    /// <summary>The secret under a name; null where it isn't there.</summary>
    /// <param name="name">The name.</param>
    public Secret? SecretText(string name) => Text(name) is { } text ? new Secret(text) : null;

    /// <summary>The texts under a name; a scalar is a list of one. Null where it isn't there.</summary>
    /// <param name="name">The name.</param>
    public IReadOnlyList<string>? List(string name) => Take(name) switch
    {
        null => null,
        { Node.Kind: NodeKind.Sequence } found => [.. found.Node.Items.Select(item => Scalar(found with { Node = item }, Join(name))).OfType<string>()],
        var found => Scalar(found, Join(name)) is { } text ? [text] : [],
    };

    /// <summary>What a function makes of the text under a name; null where it isn't there, or where the function refuses it, which is a problem.</summary>
    /// <param name="name">The name.</param>
    /// <param name="expected">What the text must be, for the message.</param>
    /// <param name="parse">Null for a text that isn't.</param>
    public T? Value<T>(string name, string expected, Func<string, T?> parse)
        where T : struct
    {
        if (Text(name) is not { } text)
            return null;
        if (parse(text) is { } value)
            return value;
        Wrong("CG9103", name, $"'{Join(name)}' must be {expected}.");
        return null;
    }

    /// <summary>Says that a key may stand here, without reading it.</summary>
    /// <param name="name">The key.</param>
    public void Expect(string name) => _known.Add(name);

    /// <summary>Notes every key that nobody asked for.</summary>
    public void RefuseUnknown()
    {
        foreach (var layer in layers)
        {
            foreach (var entry in layer.Node.Entries.Where(entry => !_known.Contains(entry.Key)))
            {
                problems.Add(
                    "CG9101",
                    layer.At(entry.KeyStart),
                    $"unknown key '{Join(entry.Key)}'{ConfigReader.Hint(entry.Key, _known)} Known here: {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
            }
        }
    }

    /// <summary>Notes that something is wrong with the value under a name, or with the mapping where the name isn't there.</summary>
    /// <param name="code">The code.</param>
    /// <param name="name">The name.</param>
    /// <param name="message">What is wrong and how to fix it.</param>
    public void Wrong(string code, string name, string message)
    {
        var position = Find(name) is { } found ? found.At(found.Node.Start)
            : layers.Count > 0 ? layers[0].At(layers[0].Node.Start)
            : SourcePosition.StartOf(ConfigReader.FileName);
        problems.Add(code, position, message);
    }

    /// <summary>A name's place in words.</summary>
    /// <param name="name">The name.</param>
    public string Join(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private IReadOnlyList<ConfigLayer> Layers => layers;

    private IEnumerable<ConfigLayer> MapLayers(string name)
    {
        _known.Add(name);
        foreach (var layer in layers)
        {
            if (layer.Node[name] is not { Kind: not NodeKind.Null } child)
                continue;
            if (child.Kind == NodeKind.Mapping)
                yield return layer with { Node = child };
            else
                problems.Add("CG9102", layer.At(child.Start), $"'{Join(name)}' must be a mapping of names to values.");
        }
    }

    private ConfigLayer? Take(string name)
    {
        _known.Add(name);
        return Find(name);
    }

    private ConfigLayer? Find(string name) =>
        layers.Reverse().Where(layer => layer.Node[name] is { Kind: not NodeKind.Null }).Select(layer => layer with { Node = layer.Node[name]! }).FirstOrDefault();

    private string? Scalar(ConfigLayer found, string where)
    {
        if (found.Node.IsScalar)
            return values.Resolve(found, where);
        problems.Add("CG9102", found.At(found.Node.Start), $"'{where}' must be a single value.");
        return null;
    }
}
