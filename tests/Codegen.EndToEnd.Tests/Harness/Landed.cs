using System.Text.Json;

namespace Codegen.EndToEnd.Tests.Harness;

/// <summary>Says that rows hold everything that records said: in a column, or beside it in <c>_extra</c>.</summary>
public static class Landed
{
    /// <summary>Fails unless each record has its row and no field of any is lost.</summary>
    /// <param name="workspace">The user's folder.</param>
    /// <param name="source">The source, and the connection's name.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="records">The records that the provider served, in any order.</param>
    /// <returns>How many rows hold a field that no column could take.</returns>
    public static int AssertHolds(Workspace workspace, string source, string stream, IReadOnlyList<string> records)
    {
        var lake = LakeRecords.Read(workspace, source, stream);
        Assert.Equal(records.Select(LakeRecords.OnOneLine).Order(StringComparer.Ordinal), lake.Order(StringComparer.Ordinal));
        using var table = new RawTable(workspace.Warehouse, $"{source}__{stream}");
        var rows = table.Loaded();
        Assert.Equal(lake.Count, rows.Count);
        foreach (var (record, row) in lake.Zip(rows))
            AssertHolds(JsonDocument.Parse(record).RootElement, table.Columns, row, $"{stream} {row["_key"]}");
        return rows.Count(row => row["_extra"] is not null);
    }

    private static void AssertHolds(
        JsonElement record, IReadOnlyList<RawColumn> columns, IReadOnlyDictionary<string, object?> row, string where)
    {
        var beside = JsonDocument.Parse(row["_extra"] as string ?? "{}").RootElement;
        var extra = beside.EnumerateObject().Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        HashSet<string> unlike = [];
        foreach (var field in record.EnumerateObject())
        {
            var column = columns.FirstOrDefault(column => column.Name == field.Name);
            var found = row.GetValueOrDefault(field.Name);
            var isHeld = column is not null && IsHeld(column, field.Value, found);
            if (!isHeld)
                unlike.Add(field.Name);
            Assert.True(isHeld || column is null || found is null, $"{where}.{field.Name}: {field.Value.GetRawText()} became {found}");
        }

        Assert.True(unlike.SetEquals(extra), $"{where}: columns can't hold {string.Join(", ", unlike)}; _extra has {string.Join(", ", extra)}");
    }

    private static bool IsHeld(RawColumn column, JsonElement served, object? found) =>
        served.ValueKind == JsonValueKind.Null ? found is null : IsFit(column, served) && column.Holds(served, found);

    private static bool IsFit(RawColumn column, JsonElement value) => column.Type switch
    {
        "BIGINT" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "BOOLEAN" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "DOUBLE" => value.ValueKind == JsonValueKind.Number,
        "TIMESTAMP WITH TIME ZONE" or "DATE" => value.ValueKind == JsonValueKind.String,
        _ when column.Type.StartsWith("DECIMAL", StringComparison.Ordinal) => value.ValueKind == JsonValueKind.Number,
        _ => true,
    };
}
