using Codegen.Sandbox.Documents;

namespace Codegen.Sandbox.Facts;

/// <summary>All that a sandbox knows of the provider that it plays: the document and <c>behaviour.yaml</c>, bound to each other.</summary>
internal sealed class ProviderFacts
{
    public required ApiDocument Document { get; init; }

    /// <summary>The streams, each after those that its records point to.</summary>
    public required IReadOnlyList<StreamFacts> Streams { get; init; }

    /// <summary>How changes are told; null where the provider has no feed of events.</summary>
    public EventFacts? Events { get; init; }

    /// <summary>How long before the start the oldest record was created.</summary>
    public required TimeSpan History { get; init; }

    /// <summary>Whether unknown parameters and page sizes out of bounds are refused, as Stripe does; else ignored and clamped, as GitHub does.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether answers are laid out for people, with line breaks between tokens.</summary>
    public bool Indented { get; init; }

    /// <summary>Finds a stream.</summary>
    /// <param name="name">Its name.</param>
    public StreamFacts? Stream(string name) => Streams.FirstOrDefault(stream => stream.Name == name);
}
