using System.Text.Json.Serialization;

namespace Codegen.Models.Lineage;

[JsonSerializable(typeof(ColumnLineageTree))]
internal sealed partial class LineageJsonContext : JsonSerializerContext;
