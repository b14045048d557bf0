using Codegen.Contracts.Manifests;
using Codegen.Models.Graph;

namespace Codegen.Models.Binding;

/// <summary>The columns of a history's table: its key, its attributes, its validity.</summary>
internal static class HistoryColumns
{
    /// <summary>When a version was seen; decides between events of one <c>_version</c>, if it is passed on.</summary>
    public const string At = "_at";

    private const string Version = "_version";
    private const string IsDeleted = "is_deleted";
    private const string ValidFrom = "valid_from";
    private const string ValidTo = "valid_to";
    private const string LastEventAt = "last_event_at";

    /// <summary>The log's columns that a history passes on.</summary>
    public static IReadOnlyList<string> Passed { get; } = [Version, "_seq", "_load", IsDeleted];

    /// <summary>The columns that no query may have.</summary>
    public static IReadOnlyList<string> Made { get; } = [ValidFrom, ValidTo, LastEventAt];

    /// <summary>The columns of the query that are neither key nor attributes.</summary>
    public static IReadOnlyList<string> Ours { get; } = [.. Passed, At];

    /// <summary>Whether a column is one of the log's, unchanged, under its name.</summary>
    public static bool IsPassed(BoundColumn column, string name, BoundRelation log) =>
        column.Name == name && column.Copied && column.Lineage is [{ } one] && one.Node == log.Known.Id && one.Column == name;

    /// <summary>A history whose query keeps the rules.</summary>
    public static BoundModel Build(
        RenderedModel rendered, ModelColumns all, BoundRelation log, IReadOnlyList<BoundColumn> query, IReadOnlyList<ColumnReference> indirect)
    {
        var key = rendered.Model.UniqueKey;
        var attributes = query.Where(column => !key.Contains(column.Name) && !Ours.Contains(column.Name)).ToList();
        var version = query.First(column => column.Name == Version);
        BoundColumn[] columns =
        [
            .. key.Select(name => query.First(column => column.Name == name)),
            .. attributes,
            version with { Name = ValidFrom },
            version with { Name = ValidTo, Nullable = true, Copied = false },
            query.First(column => column.Name == IsDeleted),
            version with { Name = LastEventAt, Nullable = true, Copied = false },
        ];
        return new BoundModel(
            rendered,
            all.Relation(rendered.Model, columns),
            // Versions that are equal become one, so every attribute decides which rows there are.
            BoundCatalog.Sorted(indirect.Concat(query.SelectMany(column => column.Lineage))),
            [.. columns.Where(column => column.Nullable).Select(column => column.Name)],
            new HistoryDetails
            {
                Log = log.Known.Id,
                Attributes = [.. attributes.Select(column => column.Name)],
                HasAt = query.Any(column => column.Name == At),
            });
    }
}
