using System.Text.Json.Nodes;
using Codegen.Contracts.Runs;

namespace Codegen.Catalog;

/// <summary>One aspect of one entity, as DataHub calls it a metadata change proposal.</summary>
/// <param name="EntityType">The kind of entity, such as <c>dataset</c>.</param>
/// <param name="Urn">The entity.</param>
/// <param name="AspectName">The aspect, such as <c>schemaMetadata</c>.</param>
/// <param name="Aspect">Its content.</param>
internal sealed record Proposal(string EntityType, string Urn, string AspectName, JsonObject Aspect)
{
    /// <summary>The entry of a metadata file.</summary>
    /// <param name="results">The run that it is told after; null for none.</param>
    public JsonNode ToJson(RunResults? results) => new JsonObject
    {
        ["entityType"] = EntityType,
        ["entityUrn"] = Urn,
        ["changeType"] = "UPSERT",
        ["aspectName"] = AspectName,
        ["aspect"] = new JsonObject { ["json"] = Aspect },
        ["systemMetadata"] = new JsonObject
        {
            ["lastObserved"] = results?.Metadata.GeneratedAt.ToUnixTimeMilliseconds() ?? 0,
            ["runId"] = results?.Metadata.InvocationId ?? "codegen",
        },
    };
}
