using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;

namespace Codegen.Specs.Mapping;

/// <summary>What a mapping says about a stream. What it leaves out is inferred.</summary>
internal sealed record StreamMapping
{
    /// <summary>Says nothing.</summary>
    public static StreamMapping Empty { get; } = new();

    /// <summary>The stream's name; empty for defaults.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where the stream is named.</summary>
    public SourcePosition At { get; init; }

    public Stated<string>? From { get; init; }

    public Stated<bool>? Enabled { get; init; }

    public Stated<string>? Description { get; init; }

    /// <summary>Whether the stream's records get types of their own, for a hook.</summary>
    public Stated<bool>? Typed { get; init; }

    /// <summary>Constants by parameter; null takes a parameter away.</summary>
    public IReadOnlyDictionary<string, Stated<string?>> Parameters { get; init; } = new Dictionary<string, Stated<string?>>();

    public RecordsSetting? Records { get; init; }

    public Stated<KeySetting>? Key { get; init; }

    /// <summary>The update time's field; a null value for none.</summary>
    public Stated<FieldPath?>? Version { get; init; }

    public CursorSetting? Cursor { get; init; }

    public PagingSetting? Paging { get; init; }

    public Stated<ParentSetting>? Parent { get; init; }

    public Stated<EachSetting>? Each { get; init; }

    public Stated<ChangesSetting>? Changes { get; init; }

    /// <summary>What this says, completed by what another says: mappings merge, everything else replaces.</summary>
    public StreamMapping Over(StreamMapping other) => this with
    {
        From = From ?? other.From,
        Enabled = Enabled ?? other.Enabled,
        Description = Description ?? other.Description,
        Typed = Typed ?? other.Typed,
        Parameters = Merge(Parameters, other.Parameters),
        Records = Records is null ? other.Records : Records.Over(other.Records),
        Key = Key ?? other.Key,
        Version = Version ?? other.Version,
        Cursor = Cursor is null ? other.Cursor : Cursor.Over(other.Cursor),
        Paging = Paging is null ? other.Paging : Paging.Over(other.Paging),
        Parent = Parent ?? other.Parent,
        Each = Each ?? other.Each,
        Changes = Changes ?? other.Changes,
    };

    private static IReadOnlyDictionary<string, Stated<string?>> Merge(
        IReadOnlyDictionary<string, Stated<string?>> mine, IReadOnlyDictionary<string, Stated<string?>> other)
    {
        if (other.Count == 0)
            return mine;
        var merged = other.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var pair in mine)
            merged[pair.Key] = pair.Value;
        return merged;
    }
}
