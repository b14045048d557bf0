using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;

namespace Codegen.Generators.Models;

/// <summary>The columns of a stream's change log: who the record is, its fields typed, then which version it is.</summary>
internal static class StagingColumns
{
    /// <summary>The name of the column that tells whether a version is a delete.</summary>
    public const string IsDeleted = "is_deleted";

    private static readonly string[] Order = [SystemColumns.Version, SystemColumns.At, SystemColumns.Sequence, SystemColumns.Load];

    /// <summary>The columns that identify a record in a warehouse.</summary>
    public static IReadOnlyList<string> Identity { get; } = [SystemColumns.Connection, SystemColumns.Partition, SystemColumns.Key];

    /// <summary>The columns, in order.</summary>
    public static IEnumerable<StagingColumn> Of(StreamSchema schema)
    {
        var taken = new HashSet<string>(schema.Columns.Select(column => column.Name), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. Identity.Select(Ours),
            .. schema.Columns.Select(column => OfRecord(column, taken)),
            .. Order.Select(Ours),
            new(IsDeleted, $"{SqlText.Name(SystemColumns.Op)} = 'delete'", "BOOLEAN", "Whether this version says that the record was deleted."),
            Ours(SystemColumns.Hash),
        ];
    }

    private static StagingColumn Ours(string name) => new(name, SqlText.Name(name), RawTypes.Of(name), SystemColumnTexts.Of(name));

    private static StagingColumn OfRecord(Column column, HashSet<string> taken)
    {
        var name = column.Name;
        for (var suffix = 2; string.Equals(name, IsDeleted, StringComparison.OrdinalIgnoreCase) || (name != column.Name && !taken.Add(name)); suffix++)
            name = column.Name + "_" + suffix;
        var text = column.Epoch is null ? column.Description : $"{column.Description} As an instant; null outside of the years 1 to 9999.".TrimStart();
        var type = column.Epoch is null ? RawTypes.Of(column.Type) : RawTypes.Of(ColumnType.Timestamp);
        return new StagingColumn(name, Expression(column), type, text) { Pii = column.Pii, Values = column.Values };
    }

    /// <summary>A number that is no instant must not fail the whole view.</summary>
    private static string Expression(Column column)
    {
        var name = SqlText.Name(column.Name);
        return column.Epoch switch
        {
            TimeFormat.EpochSeconds => $"case when {name} between -62135596800 and 253402300799 then to_timestamp({name}) end",
            TimeFormat.EpochMilliseconds => $"case when {name} between -62135596800000 and 253402300799999 then to_timestamp({name} / 1000.0) end",
            _ => name,
        };
    }
}
