using System.Text.Json.Nodes;
using Codegen.Catalog.Aspects;
using Codegen.Catalog.Naming;
using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;

namespace Codegen.Catalog.Entities;

/// <summary>Tests as assertions, and what became of them last.</summary>
internal static class Assertions
{
    public static IEnumerable<Proposal> Of(Places places, RunResults? results)
    {
        var ended = (results?.Results ?? []).ToDictionary(result => result.UniqueId, StringComparer.Ordinal);
        foreach (var test in places.Manifest.Nodes.Values.Where(node => node.ResourceType == ResourceTypes.Test))
        {
            if ((test.AttachedNode ?? (test.DependsOn.Nodes is [var first, ..] ? first : null)) is not { } about || places.Of(about) is not { } dataset)
                continue;
            var urn = Urn.Assertion(KeyGuid.Of(("platform", Places.ApiPlatform), ("name", test.UniqueId), ("instance", places.Instance), ("env", places.Environment)));
            yield return new Proposal("assertion", urn, "assertionInfo", AssertionInfo.Of(test, dataset));
            yield return new Proposal("assertion", urn, "dataPlatformInstance", Aspect.Platform(Places.ApiPlatform, places.Instance));
            yield return new Proposal("assertion", urn, "status", Aspect.Status());
            if (results is not null && ended.GetValueOrDefault(test.UniqueId) is { } result && Event(urn, dataset, results, result) is { } happened)
                yield return new Proposal("assertion", urn, "assertionRunEvent", happened);
        }
    }

    /// <summary>A skipped test says nothing of its data. A warning is no failure: its severity was chosen so.</summary>
    private static JsonObject? Event(string urn, string dataset, RunResults run, NodeResult result)
    {
        var outcome = result.Status switch
        {
            NodeStatus.Pass or NodeStatus.Warn => "SUCCESS",
            NodeStatus.Fail => "FAILURE",
            NodeStatus.Error => "ERROR",
            _ => null,
        };
        if (outcome is null || result.Timing.Count == 0)
            return null;
        return new JsonObject
        {
            ["timestampMillis"] = result.Timing[^1].CompletedAt.ToUnixTimeMilliseconds(),
            ["assertionUrn"] = urn,
            ["asserteeUrn"] = dataset,
            ["runId"] = run.Metadata.InvocationId,
            ["status"] = "COMPLETE",
            ["result"] = new JsonObject
            {
                ["type"] = outcome,
                ["nativeResults"] = Aspect.Facts(("status", result.Status), ("failures", result.Failures is { } failures ? FormattableString.Invariant($"{failures}") : null)),
            },
            ["partitionSpec"] = new JsonObject { ["type"] = "FULL_TABLE", ["partition"] = "FULL_TABLE_SNAPSHOT" },
        };
    }
}
