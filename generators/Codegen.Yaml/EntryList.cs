namespace Codegen.Yaml;

/// <summary>
/// Gathers a mapping's entries: names stay unique, the last value of a name wins and keeps the first one's place in the order.
/// </summary>
internal sealed class EntryList(List<Entry> duplicates)
{
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    public void Add(Entry entry)
    {
        if (_index.TryGetValue(entry.Key, out var at))
        {
            duplicates.Add(entry);
            _entries[at] = entry;
            return;
        }

        _index.Add(entry.Key, _entries.Count);
        _entries.Add(entry);
    }

    public void AddMissing(Entry entry)
    {
        if (!_index.ContainsKey(entry.Key))
            Add(entry);
    }

    public List<Entry> ToList() => _entries;
}
