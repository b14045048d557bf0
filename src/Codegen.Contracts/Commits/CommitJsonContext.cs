using System.Text.Json.Serialization;

namespace Codegen.Contracts.Commits;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    Converters = [typeof(InstantJsonConverter), typeof(CommitPurposeJsonConverter)])]
[JsonSerializable(typeof(Commit))]
internal sealed partial class CommitJsonContext : JsonSerializerContext;
