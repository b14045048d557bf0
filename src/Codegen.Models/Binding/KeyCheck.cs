using Codegen.Contracts.Manifests;
using Codegen.Models.Problems;
using Codegen.Yaml;

namespace Codegen.Models.Binding;

/// <summary>Whether a model's unique key is there where it is needed, and names columns.</summary>
internal static class KeyCheck
{
    /// <summary>Reports what is wrong; true where nothing is.</summary>
    public static bool Accepts(BoundModel bound, ProblemList problems)
    {
        var model = bound.Rendered.Model;
        var before = model.Settings.UniqueKey ?? [];
        if (before.Count == 0 && model.Materialized is Materializations.Incremental)
        {
            problems.Error(
                Codes.BadKey,
                model.Settings.Materialized?.At ?? bound.Relation.At,
                "an incremental model needs a unique_key: new rows replace old ones by it. Name the columns that identify a row: unique_key: [id].");
            return false;
        }

        var names = bound.Relation.Columns.Select(column => column.Name).ToList();
        var strangers = before.Where(key => !names.Contains(key.Value, StringComparer.OrdinalIgnoreCase)).ToList();
        foreach (var key in strangers)
        {
            var hint = NearestName.Hint(key.Value, names);
            problems.Error(
                Codes.BadKey, key.At, $"the unique_key names '{key.Value}', which is no column of the "
                    + $"query{(hint.Length > 0 ? hint : ".")} It has: {string.Join(", ", names)}.");
        }

        return strangers.Count == 0;
    }
}
