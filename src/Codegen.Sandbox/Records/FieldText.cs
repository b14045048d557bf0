using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Codegen.Sandbox.Records;

/// <summary>The scalar values of a field, as text, for comparing and sorting.</summary>
internal static class FieldText
{
    /// <summary>The values of a field of a record's version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="path">The field, members joined by dots; through arrays, the values of all items.</param>
    /// <returns>Empty where the field is absent or null.</returns>
    public static IReadOnlyList<string> Of(RecordVersion version, string path)
    {
        var record = version.Record;
        if (record.Given is { } given)
            return Parse(given, path);

        switch (record.Stream.Roles.Find(path))
        {
            case FieldRole.Created:
                return [record.Created.ToString(CultureInfo.InvariantCulture)];
            case FieldRole.Updated:
                return [version.At.ToString(CultureInfo.InvariantCulture)];
            case { } role when RoleText.IsFixed(role):
                return RoleText.Of(record, path, role) is { } text ? [text] : [];
            default:
                return Render(version, path);
        }
    }

    /// <summary>The values of a field of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="path">The field.</param>
    public static IReadOnlyList<string> Of(JsonElement record, string path)
    {
        var found = new List<string>();
        Collect(record, path, found);
        return found;
    }

    private static IReadOnlyList<string> Parse(ReadOnlyMemory<byte> record, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(record);
            return Of(document.RootElement, path);
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static List<string> Render(RecordVersion version, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var top = dot < 0 ? path : path[..dot];
        if (version.Record.Stream.Record.Property(top) is not { } property)
            return [];

        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer);
        if (!RecordWriter.WriteProperty(writer, version, property))
            return [];

        writer.Flush();
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        var found = new List<string>();
        Collect(document.RootElement, dot < 0 ? string.Empty : path[(dot + 1)..], found);
        return found;
    }

    private static void Collect(JsonElement at, string path, List<string> found)
    {
        if (at.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in at.EnumerateArray())
                Collect(item, path, found);
            return;
        }

        if (path.Length > 0)
        {
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            var name = dot < 0 ? path : path[..dot];
            if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var member))
                Collect(member, dot < 0 ? string.Empty : path[(dot + 1)..], found);
            return;
        }

        if (at.ValueKind == JsonValueKind.String)
            found.Add(at.GetString()!);
        else if (at.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            found.Add(at.GetRawText());
    }
}
