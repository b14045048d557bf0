using System.Text.Json.Nodes;
using Codegen.Catalog.Aspects;
using Codegen.Catalog.Naming;
using Codegen.Contracts.Manifests;

namespace Codegen.Catalog.Entities;

/// <summary>What a test asserts, in DataHub's vocabulary: type <c>DATASET</c>, which every version of it understands.</summary>
internal static class AssertionInfo
{
    private const string Native = "_NATIVE_";

    public static JsonObject Of(ManifestNode test, string dataset)
    {
        var column = test.ColumnName;
        var (aggregation, @operator, parameters) = Meaning(test);
        var assertion = new JsonObject
        {
            ["dataset"] = dataset,
            ["scope"] = column is null ? "DATASET_ROWS" : "DATASET_COLUMN",
            ["fields"] = column is null ? new JsonArray() : new JsonArray(Urn.Field(dataset, column)),
            ["aggregation"] = aggregation,
            ["operator"] = @operator,
            ["nativeType"] = test.TestMetadata?.Name ?? "singular",
            ["nativeParameters"] = Aspect.Facts([.. (test.TestMetadata?.Kwargs ?? new Dictionary<string, string>()).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, (string?)pair.Value))]),
        };
        if (parameters is not null)
            assertion["parameters"] = new JsonObject { ["value"] = parameters };
        if (test.CompiledCode is { } compiled)
            assertion["logic"] = compiled;
        var info = new JsonObject
        {
            ["type"] = "DATASET",
            ["customProperties"] = Aspect.Facts(("codegen_id", test.UniqueId), ("severity", test.Config.Severity), ("file", test.OriginalFilePath)),
            ["source"] = new JsonObject { ["type"] = "EXTERNAL" },
            ["datasetAssertion"] = assertion,
        };
        if (test.Description.Length > 0)
            info["description"] = test.Description;
        return info;
    }

    /// <summary>DataHub's words are theirs, the misspelt one too.</summary>
    private static (string Aggregation, string Operator, JsonObject? Value) Meaning(ManifestNode test) => (test.TestMetadata?.Name, test.ColumnName) switch
    {
        ("not_null", not null) => ("IDENTITY", "NOT_NULL", null),
        ("unique", not null) => ("UNIQUE_PROPOTION", "EQUAL_TO", Value("1.0", "NUMBER")),
        ("accepted_values", not null) => ("IDENTITY", "IN", Value(test.TestMetadata!.Kwargs.GetValueOrDefault("values") ?? "[]", "SET")),
        ("relationships", not null) => ("IDENTITY", Native, null),
        _ => (Native, Native, null),
    };

    private static JsonObject Value(string value, string type) => new() { ["value"] = value, ["type"] = type };
}
