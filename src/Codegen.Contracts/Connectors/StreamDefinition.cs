using Codegen.Contracts.Schemas;

namespace Codegen.Contracts.Connectors;

/// <summary>One endpoint's records: what to request, how to page, what identifies a record and what orders its versions.</summary>
public sealed record StreamDefinition
{
    /// <summary>The stream's name, snake case and plural where the provider's noun is; unique in its source.</summary>
    public required string Name { get; init; }

    /// <summary>The document's own summary; empty where it has none.</summary>
    public string Description { get; init; } = "";

    /// <summary>What to ask for.</summary>
    public required RequestDefinition Request { get; init; }

    /// <summary>Where the records stand in a response.</summary>
    public RecordsDefinition Records { get; init; } = new();

    /// <summary>How to reach the next page.</summary>
    public PagingDefinition Paging { get; init; } = PagingDefinition.Single;

    /// <summary>The fields that identify a record within its partition. Empty: the record's hash does.</summary>
    public IReadOnlyList<FieldPath> Key { get; init; } = [];

    /// <summary>The provider's update time of a record, if it has one; never a creation time.</summary>
    public TimeField? Version { get; init; }

    /// <summary>What makes incremental reading possible; null for a stream that is read in full each time.</summary>
    public CursorDefinition? Cursor { get; init; }

    /// <summary>The configured list that the stream is read once for each entry of; null where it isn't partitioned by configuration.</summary>
    public EachDefinition? Each { get; init; }

    /// <summary>The stream whose records this one is read once for each of; null for a root stream.</summary>
    public ParentDefinition? Parent { get; init; }

    /// <summary>The feed that reports newer versions and deletes of this stream's records; null where there is none.</summary>
    public ChangesDefinition? Changes { get; init; }

    /// <summary>The columns of the stream.</summary>
    public required StreamSchema Schema { get; init; }

    /// <summary>
    /// Why the stream can't be read completely yet, as a sentence for a person; null where it can. A refused stream is never run: short
    /// silently is what we don't do.
    /// </summary>
    public string? Refusal { get; init; }
}
