using System.Globalization;
using Codegen.Contracts.Manifests;
using Codegen.EndToEnd.Tests.Harness;
using DuckDB.NET.Data;

namespace Codegen.EndToEnd.Tests.Story;

/// <summary>A mart's content: by key, what stands in each column.</summary>
/// <param name="Mart">The mart.</param>
/// <param name="Rows">By key, then by column, the values in order: one, unless rows share a key.</param>
internal sealed record MartRows(ManifestNode Mart, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Rows)
{
    /// <summary>Reads a mart.</summary>
    public static MartRows Read(DuckDBConnection warehouse, ManifestNode mart)
    {
        var columns = mart.Config.Codegen.Columns.Select(column => column.Name).ToList();
        var rows = WarehouseFile.Rows(warehouse, $"from marts.\"{mart.Name}\"")
            .GroupBy(row => string.Join('|', mart.Config.UniqueKey.Select(key => Text(row[key]))))
            .ToDictionary(group => group.Key, group => (IReadOnlyDictionary<string, IReadOnlyList<string>>)columns.ToDictionary(
                column => column, IReadOnlyList<string> (column) => [.. group.Select(row => Text(row[column])).Order(StringComparer.Ordinal)]));
        return new MartRows(mart, rows);
    }

    /// <summary>
    /// The columns with other values: in a row of the same key, or among the rows whose key the other content lacks. Where the keys
    /// themselves are other ones, no row can be told from another, and the values of all rows are compared together.
    /// </summary>
    /// <param name="after">The other content.</param>
    /// <param name="hasOtherKeys">Whether a column of the key was given other values.</param>
    public IEnumerable<(string Mart, string Column)> Changed(MartRows after, bool hasOtherKeys)
    {
        var common = hasOtherKeys ? [] : Rows.Keys.Intersect(after.Rows.Keys).ToList();
        return Mart.Config.Codegen.Columns.Select(column => column.Name)
            .Where(column => common.Exists(key => !Rows[key][column].SequenceEqual(after.Rows[key][column])) || !Rest(column, common).SequenceEqual(after.Rest(column, common)))
            .Select(column => (Mart.Name, column));
    }

    private IEnumerable<string> Rest(string column, IEnumerable<string> without) =>
        Rows.Keys.Except(without).SelectMany(key => Rows[key][column]).Order(StringComparer.Ordinal);

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
