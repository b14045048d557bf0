namespace Codegen.Contracts.Manifests;

/// <summary>
/// What the models compiler found: every model, seed, test and source, bound, with its lineage. It has the shape of dbt's manifest v12, so
/// that tools which read that can read this; what dbt has no word for stands under <c>config.codegen</c>.
/// </summary>
public sealed record Manifest
{
    /// <summary>Who wrote it, and in which format.</summary>
    public required ManifestMetadata Metadata { get; init; }

    /// <summary>Models, seeds and tests by unique id, such as <c>model.codegen.fct_revenue_daily</c>; in ordinal order.</summary>
    public required IReadOnlyDictionary<string, ManifestNode> Nodes { get; init; }

    /// <summary>The raw tables by unique id, such as <c>source.codegen.stripe.charges</c>; in ordinal order.</summary>
    public required IReadOnlyDictionary<string, ManifestSource> Sources { get; init; }

    /// <summary>For each node and source the ids that it is made of; in ordinal order.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> ParentMap { get; init; }

    /// <summary>For each node and source the ids that are made of it; in ordinal order.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> ChildMap { get; init; }
}
