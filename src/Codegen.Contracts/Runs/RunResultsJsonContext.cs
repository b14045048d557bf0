using System.Text.Json.Serialization;

namespace Codegen.Contracts.Runs;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    WriteIndented = true,
    NewLine = "\n",
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RunResults))]
internal sealed partial class RunResultsJsonContext : JsonSerializerContext;
