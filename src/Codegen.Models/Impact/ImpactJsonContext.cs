using System.Text.Json.Serialization;

namespace Codegen.Models.Impact;

[JsonSerializable(typeof(ImpactReport))]
internal sealed partial class ImpactJsonContext : JsonSerializerContext;
