using System.Text.Json.Nodes;
using Codegen.Catalog.Naming;

namespace Codegen.Catalog.Entities;

/// <summary>The platform that DataHub doesn't know: ours, for the streams of APIs.</summary>
internal static class Platforms
{
    public static IEnumerable<Proposal> Of(Places places)
    {
        if (places.Manifest.Sources.Count > 0)
        {
            yield return new Proposal("dataPlatform", Urn.Platform(Places.ApiPlatform), "dataPlatformInfo", new JsonObject
            {
                ["name"] = Places.ApiPlatform,
                ["displayName"] = "Codegen",
                ["type"] = "OTHERS",
                ["datasetNameDelimiter"] = ".",
            });
        }
    }
}
