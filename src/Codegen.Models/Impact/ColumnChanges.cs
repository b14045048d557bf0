using Codegen.Contracts.Manifests;

namespace Codegen.Models.Impact;

/// <summary>Compares the columns of one stream or seed, by name: their order means nothing.</summary>
internal static class ColumnChanges
{
    public static IEnumerable<RootChange> Find(RootChange place, IReadOnlyList<BoundColumn> before, IReadOnlyList<BoundColumn> after)
    {
        // A name twice is an error of compiling; the rest can be compared.
        var now = after.DistinctBy(column => column.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);
        var added = after.ExceptBy(before.Select(column => column.Name), column => column.Name, StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var column in before)
        {
            var at = place with { Column = column.Name, Document = column.Document };
            if (!now.TryGetValue(column.Name, out var same))
            {
                yield return at with { Kind = ChangeKind.ColumnRemoved, Before = column.Type, After = Renamed(column, added) };
                continue;
            }

            foreach (var change in Compare(at, column, same))
                yield return change;
        }

        foreach (var column in added)
        {
            var at = place with { Column = column.Name, Document = column.Document };
            yield return at with { Kind = ChangeKind.ColumnAdded, After = column.Type };
        }
    }

    private static IEnumerable<RootChange> Compare(RootChange at, BoundColumn before, BoundColumn after)
    {
        if (before.Type != after.Type)
            yield return at with { Kind = TypeChanges.Classify(before.Type, after.Type), Before = before.Type, After = after.Type };
        if (before.Nullable != after.Nullable)
            yield return at with { Kind = after.Nullable ? ChangeKind.NullableNow : ChangeKind.RequiredNow };
        if (before.Pointer != after.Pointer)
            yield return at with { Kind = ChangeKind.PointerMoved, Before = before.Pointer, After = after.Pointer };
        var (gone, fresh) = (before.Values.Except(after.Values).ToList(), after.Values.Except(before.Values).ToList());
        if (gone.Count + fresh.Count > 0)
            yield return at with { Kind = Values(before, after, gone, fresh), Before = List(gone), After = List(fresh) };
    }

    /// <summary>A list that comes to be binds what was free; one that goes frees it.</summary>
    private static ChangeKind Values(BoundColumn before, BoundColumn after, List<string> gone, List<string> fresh)
    {
        if (before.Values.Count == 0 || after.Values.Count == 0)
            return after.Values.Count == 0 ? ChangeKind.ValuesWidened : ChangeKind.ValuesNarrowed;
        return (gone.Count, fresh.Count) switch
        {
            (0, _) => ChangeKind.ValuesWidened,
            (_, 0) => ChangeKind.ValuesNarrowed,
            _ => ChangeKind.ValuesChanged,
        };
    }

    private static string? List(List<string> values) => values.Count == 0 ? null : string.Join(", ", values);

    /// <summary>The one new column that could be the old one under another name: of its type, alike in being null.</summary>
    private static string? Renamed(BoundColumn column, List<BoundColumn> added)
    {
        var alike = added.Where(other => other.Type == column.Type && other.Nullable == column.Nullable).ToList();
        return alike.Count == 1 ? alike[0].Name : null;
    }
}
