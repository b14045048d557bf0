using System.Text.Json;
using System.Text.Json.Serialization;

namespace Codegen.Contracts.Commits;

internal sealed class CommitPurposeJsonConverter()
    : JsonStringEnumConverter<CommitPurpose>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
