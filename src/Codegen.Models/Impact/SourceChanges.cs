using Codegen.Contracts.Manifests;

namespace Codegen.Models.Impact;

/// <summary>Compares the streams and seeds that models begin from.</summary>
internal static class SourceChanges
{
    public static IEnumerable<RootChange> Find(Manifest before, Manifest after) =>
    [
        .. Pairs(before.Sources, after.Sources).SelectMany(pair => Compare(pair.Before, pair.After)),
        .. Pairs(Seeds(before), Seeds(after)).SelectMany(pair => Compare(pair.Before, pair.After)),
    ];

    private static IEnumerable<RootChange> Compare(ManifestSource? before, ManifestSource? after)
    {
        var one = (before ?? after)!;
        var place = new RootChange
        {
            Kind = ChangeKind.RelationRemoved,
            Node = one.UniqueId,
            Relation = $"{one.SourceName}.{one.Name}",
            File = one.OriginalFilePath,
        };
        if (before is null || after is null)
            return [before is null ? place with { Kind = ChangeKind.RelationAdded } : place];
        var (old, now) = (before.Config.Codegen, after.Config.Codegen);
        return
        [
            .. Differ(place, ChangeKind.RequestMoved, old.Request, now.Request),
            .. Differ(place, ChangeKind.KeyChanged, string.Join(", ", old.Key), string.Join(", ", now.Key)),
            .. Differ(place, ChangeKind.CursorChanged, old.Cursor ?? "none", now.Cursor ?? "none"),
            .. before.Description == after.Description ? [] : (RootChange[])[place with { Kind = ChangeKind.DescriptionChanged }],
            .. ColumnChanges.Find(place, old.Columns, now.Columns),
            .. Descriptions(place, before.Columns, after.Columns),
        ];
    }

    private static IEnumerable<RootChange> Compare(ManifestNode? before, ManifestNode? after)
    {
        var one = (before ?? after)!;
        var place = new RootChange
        {
            Kind = ChangeKind.RelationRemoved,
            Node = one.UniqueId,
            Relation = one.Name,
            File = one.OriginalFilePath,
        };
        if (before is null || after is null)
            return [before is null ? place with { Kind = ChangeKind.RelationAdded } : place];
        return
        [
            .. ColumnChanges.Find(place, before.Config.Codegen.Columns, after.Config.Codegen.Columns),
            .. Descriptions(place, before.Columns, after.Columns),
        ];
    }

    private static IEnumerable<RootChange> Descriptions(
        RootChange place, IReadOnlyDictionary<string, ManifestColumn> before, IReadOnlyDictionary<string, ManifestColumn> after) => before.Values
        .Where(column => after.TryGetValue(column.Name, out var now) && now.Description != column.Description)
        .Select(column => place with { Kind = ChangeKind.DescriptionChanged, Column = column.Name });

    private static IEnumerable<RootChange> Differ(RootChange place, ChangeKind kind, string before, string after) =>
        before == after ? [] : [place with { Kind = kind, Before = before, After = after }];

    private static Dictionary<string, ManifestNode> Seeds(Manifest manifest) => manifest.Nodes.Values
        .Where(node => node.ResourceType == ResourceTypes.Seed)
        .ToDictionary(node => node.UniqueId, StringComparer.Ordinal);

    private static IEnumerable<(T? Before, T? After)> Pairs<T>(
        IReadOnlyDictionary<string, T> before, IReadOnlyDictionary<string, T> after)
        where T : class =>
        before.Keys.Union(after.Keys).Select(id => (before.GetValueOrDefault(id), after.GetValueOrDefault(id)));
}
