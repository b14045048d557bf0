using System.Text.Json.Nodes;

namespace Codegen.Catalog.Proposals;

/// <summary>One aspect of one entity, to be set as it stands here.</summary>
/// <param name="EntityType">Such as <c>dataset</c>.</param>
/// <param name="EntityUrn">Which one.</param>
/// <param name="AspectName">Such as <c>schemaMetadata</c>; one that is registered for the entity's type.</param>
/// <param name="Aspect">Its value. Members of a union are objects with one member, which has the type's full name.</param>
internal sealed record Proposal(string EntityType, string EntityUrn, string AspectName, JsonObject Aspect);
