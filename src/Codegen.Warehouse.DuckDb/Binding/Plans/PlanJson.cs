using System.Text.Json;

namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>Reads members of a plan's nodes; a member that is absent or null is an empty one.</summary>
internal static class PlanJson
{
    public static string Text(this JsonElement node, string member) =>
        node.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    public static bool Flag(this JsonElement node, string member) =>
        node.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.True;

    public static ulong Number(this JsonElement node, string member) => node.GetProperty(member).GetUInt64();

    public static JsonElement? Member(this JsonElement node, string member) =>
        node.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static IEnumerable<JsonElement> Items(this JsonElement node, string member) =>
        node.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    public static JsonElement Child(this JsonElement node, int index) => node.GetProperty("children")[index];
}
