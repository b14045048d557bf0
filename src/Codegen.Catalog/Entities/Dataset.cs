using System.Text.Json.Nodes;
using Codegen.Catalog.Aspects;

namespace Codegen.Catalog.Entities;

/// <summary>What every dataset has.</summary>
/// <param name="Urn">Its name in the catalog.</param>
/// <param name="Platform">Its platform.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">What it is, such as <c>View</c>.</param>
internal sealed record Dataset(string Urn, string Platform, string Name, string Kind)
{
    public string? Instance { get; init; }

    public string? QualifiedName { get; init; }

    public string Description { get; init; } = "";

    public IReadOnlyList<(string Name, string? Value)> Facts { get; init; } = [];

    public IReadOnlyList<SchemaField> Fields { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? Container { get; init; }

    public JsonObject? Lineage { get; init; }

    /// <summary>Its aspects.</summary>
    public IEnumerable<Proposal> Proposals()
    {
        yield return Aspect("datasetProperties", Properties());
        yield return Aspect("schemaMetadata", SchemaAspect.Of(QualifiedName ?? Name, Platform, Fields));
        yield return Aspect("status", Aspects.Aspect.Status());
        yield return Aspect("subTypes", Aspects.Aspect.SubType(Kind));
        yield return Aspect("dataPlatformInstance", Aspects.Aspect.Platform(Platform, Instance));
        if (Container is not null)
            yield return Aspect("container", Aspects.Aspect.Container(Container));
        if (Tags.Count > 0)
            yield return Aspect("globalTags", Aspects.Aspect.Tags(Tags));
        if (Lineage is not null)
            yield return Aspect("upstreamLineage", Lineage);
    }

    /// <summary>One aspect of it.</summary>
    public Proposal Aspect(string name, JsonObject aspect) => new("dataset", Urn, name, aspect);

    private JsonObject Properties()
    {
        var properties = new JsonObject { ["name"] = Name };
        if (QualifiedName is not null)
            properties["qualifiedName"] = QualifiedName;
        if (Description.Length > 0)
            properties["description"] = Description;
        properties["customProperties"] = Aspects.Aspect.Facts([.. Facts]);
        properties["tags"] = new JsonArray();
        return properties;
    }
}
