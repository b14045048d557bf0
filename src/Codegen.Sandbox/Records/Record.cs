using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Records;

/// <summary>What is remembered of a record: enough to write any version of it. Only the one thread that makes changes writes to it.</summary>
internal sealed class Record
{
    public required StreamFacts Stream { get; init; }

    /// <summary>The place in the order of creation, over all partitions.</summary>
    public required int Ordinal { get; init; }

    public required Partition Partition { get; init; }

    /// <summary>The place in the order of creation within the partition.</summary>
    public required int Position { get; init; }

    /// <summary>The values of the key's fields, as text.</summary>
    public required IReadOnlyList<string> KeyParts { get; init; }

    /// <summary>What its values are drawn from.</summary>
    public required Seed Seed { get; init; }

    /// <summary>When it was created, in seconds since 1970.</summary>
    public required long Created { get; init; }

    /// <summary>The records that its relations point to, in the order of the stream's relations; null where none existed.</summary>
    public IReadOnlyList<Record?> Relations { get; init; } = [];

    /// <summary>For an event, the change that it tells.</summary>
    public Change? Source { get; init; }

    /// <summary>The bytes of a record that was given and not made up.</summary>
    public ReadOnlyMemory<byte>? Given { get; init; }

    /// <summary>When it was last changed, in seconds since 1970.</summary>
    public long Updated { get; private set; }

    /// <summary>How many times it was changed.</summary>
    public int Updates { get; private set; }

    public bool IsDeleted { get; private set; }

    /// <summary>The record as it is now.</summary>
    public RecordVersion Current => new(this, Updates, Updated);

    /// <summary>The key as one text: the field's, or a JSON array of the fields'.</summary>
    public string Key => Records.KeyText.Join(KeyParts);

    /// <summary>Notes the first version or another one.</summary>
    /// <param name="at">When it was made.</param>
    /// <param name="isFirst">Whether it is the first.</param>
    public void Note(long at, bool isFirst)
    {
        Updated = at;
        Updates += isFirst ? 0 : 1;
    }

    /// <summary>Notes the record's end.</summary>
    public void Delete() => IsDeleted = true;
}
