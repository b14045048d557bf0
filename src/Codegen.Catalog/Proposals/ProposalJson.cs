using System.Text.Json;

namespace Codegen.Catalog.Proposals;

/// <summary>A proposal as metadata files have it: the newer form, whose aspect is JSON and no text that holds JSON.</summary>
internal static class ProposalJson
{
    public static void Write(Utf8JsonWriter json, Proposal proposal)
    {
        json.WriteStartObject();
        json.WriteString("entityType", proposal.EntityType);
        json.WriteString("entityUrn", proposal.EntityUrn);
        json.WriteString("changeType", "UPSERT");
        json.WriteString("aspectName", proposal.AspectName);
        json.WriteStartObject("aspect");
        json.WritePropertyName("json");
        proposal.Aspect.WriteTo(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
