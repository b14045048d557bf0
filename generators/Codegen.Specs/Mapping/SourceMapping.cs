using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Mapping;

/// <summary>What a mapping file says.</summary>
internal sealed record SourceMapping
{
    /// <summary>Says nothing: what a missing file says.</summary>
    public static SourceMapping Empty { get; } = new();

    public Stated<string>? Server { get; init; }

    public Stated<AuthKind>? Auth { get; init; }

    public IReadOnlyDictionary<string, Stated<string?>> Headers { get; init; } = new Dictionary<string, Stated<string?>>();

    /// <summary>What every stream takes unless it says otherwise, where it fits the stream.</summary>
    public StreamMapping Defaults { get; init; } = StreamMapping.Empty;

    public IReadOnlyList<Stated<ConfigKey>> Config { get; init; } = [];

    /// <summary>The name of the secret that authentication sends.</summary>
    public Stated<string>? Secret { get; init; }

    /// <summary>The streams in the file's order; null where it doesn't say, which means all.</summary>
    public IReadOnlyList<StreamMapping>? Streams { get; init; }

    /// <summary>Whether only the named streams are generated.</summary>
    public bool Only { get; init; } = true;
}
