using Codegen.Contracts.Connectors;
using Codegen.Specs.Mapping;

namespace Codegen.Specs.Building;

/// <summary>The settings that a connection must or may give.</summary>
internal sealed class ConfigKeys
{
    private readonly Dictionary<string, ConfigKey> _keys = new(StringComparer.Ordinal);

    public ConfigKeys(IReadOnlyList<Stated<ConfigKey>> declared)
    {
        foreach (var key in declared)
            _keys[key.Value.Name] = key.Value;
    }

    /// <summary>Asks for a setting. One that is asked for as a list and as a single value is both only by mistake: false.</summary>
    public bool Need(string name, bool isList, string example)
    {
        if (!_keys.TryGetValue(name, out var known))
            _keys.Add(name, new ConfigKey(name, isList, example));
        else if (known.IsList != isList)
            return false;
        else if (known.Example.Length == 0)
            _keys[name] = known with { Example = example };
        return true;
    }

    /// <summary>All of them, in ordinal order of names.</summary>
    public IReadOnlyList<ConfigKey> ToList() => [.. _keys.Values.OrderBy(key => key.Name, StringComparer.Ordinal)];
}
