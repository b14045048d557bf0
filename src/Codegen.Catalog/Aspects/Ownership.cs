using System.Text.Json.Nodes;
using Codegen.Catalog.Urns;

namespace Codegen.Catalog.Aspects;

/// <summary>Who answers for a dataset.</summary>
internal static class Ownership
{
    /// <param name="owner">As the project says it: an URN, a person's mail address, else a group's name.</param>
    /// <param name="time">Of the run, in milliseconds since 1970.</param>
    public static JsonObject Of(string owner, long time) => new()
    {
        ["owners"] = new JsonArray(new JsonObject
        {
            ["owner"] = Owner(owner),
            ["type"] = "DATAOWNER",

            // It stands in the project's files; owners whom people add in DataHub have another source.
            ["source"] = new JsonObject { ["type"] = "SOURCE_CONTROL" },
        }),
        ["lastModified"] = AspectJson.Stamp(time),
    };

    private static string Owner(string owner) =>
        owner.StartsWith("urn:li:corp", StringComparison.Ordinal) ? owner
        : owner.Contains('@', StringComparison.Ordinal) ? Urn.User(owner)
        : Urn.Group(owner);
}
