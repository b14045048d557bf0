using System.Globalization;
using System.Text.Json;

namespace Codegen.Warehouse.DuckDb.Binding.Plans;

/// <summary>
/// Reads names and types from the projection that <c>SELECT *</c> around a query becomes: it names every column of the query, which the
/// query's own plan doesn't.
/// </summary>
internal static class PlanNames
{
    /// <summary>The columns; null where DuckDB must be asked: for nested types, and where it may have renamed columns of the same name.</summary>
    public static IReadOnlyList<(string Name, string Type)>? Read(JsonElement plan)
    {
        List<(string Name, string Type)> columns = [];
        foreach (var expression in plan.Items("expressions"))
        {
            if (expression.Text("alias") is not { Length: > 0 } name || TypeOf(expression.Member("return_type")) is not { } type)
                return null;
            columns.Add((name, type));
        }

        var names = columns.Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return plan.Text("type") != "LOGICAL_PROJECTION" || names.Any(name => IsSecond(name, names)) ? null : columns;
    }

    /// <summary>Whether a name is another one with a number behind it, as the second of two equal ones gets.</summary>
    private static bool IsSecond(string name, HashSet<string> names)
    {
        var end = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return end.Length < name.Length && end.EndsWith('_') && names.Contains(end[..^1]);
    }

    private static string? TypeOf(JsonElement? type)
    {
        if (type is not { } known)
            return null;
        var id = known.Text("id");
        return (id, known.Member("type_info")) switch
        {
            ("NULL" or "", _) => null,
            (_, null) => id,
            ("VARCHAR", { } info) when info.Text("alias") == "JSON" => "JSON",
            ("DECIMAL", { } info) when info.Text("alias").Length == 0 => string.Create(
                CultureInfo.InvariantCulture, $"DECIMAL({info.Number("width")},{info.Number("scale")})"),
            _ => null,
        };
    }
}
