namespace Codegen.Sandbox.Records;

/// <summary>The records of a stream that one path lists: of one repository, of one parent.</summary>
/// <param name="values">The values of the path's parameters, in the path's order.</param>
/// <param name="parent">The record under which they are listed; null at the top.</param>
internal sealed class Partition(IReadOnlyList<string> values, Record? parent)
{
    private readonly List<Record> _records = [];

    /// <summary>The values of the path's parameters, in the path's order.</summary>
    public IReadOnlyList<string> Values => values;

    public Record? Parent => parent;

    /// <summary>The values joined by slashes, as connectors name partitions.</summary>
    public string Text { get; } = TextOf(values);

    /// <summary>The records in the order of creation, deleted ones too.</summary>
    public IReadOnlyList<Record> Records => _records;

    /// <summary>Joins values to a partition's name; a slash or percent sign within a value is encoded.</summary>
    /// <param name="values">The values.</param>
    public static string TextOf(IEnumerable<string> values) => string.Join('/', values.Select(
        value => value.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal)));

    /// <summary>Adds a record.</summary>
    /// <param name="record">The newest.</param>
    public void Add(Record record) => _records.Add(record);
}
