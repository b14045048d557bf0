using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Models.Graph;
using Codegen.Models.Problems;
using Codegen.Models.Settings;
using Codegen.Warehouse.Binding;
using Codegen.Yaml;

namespace Codegen.Models.Binding;

/// <summary>What a history may be: a projection or filter of one log, which passes on what orders the log's events.</summary>
internal sealed class HistoryRules(BoundCatalog catalog, ProblemList problems)
{
    private readonly ModelColumns _columns = new(catalog, problems);

    /// <summary>A history with the columns of its table; null, reported, where the query breaks the rules.</summary>
    public BoundModel? Bind(RenderedModel rendered, BoundQuery query)
    {
        if (LogOf(rendered, query) is not { } log)
            return null;
        var columns = _columns.Of(rendered.Model, query);
        var mistakes = Mistakes(rendered.Model, log, columns).ToList();
        foreach (var (code, at, message) in mistakes)
            problems.Error(code, at, message);
        return mistakes.Count > 0 ? null : HistoryColumns.Build(rendered, _columns, log, columns, catalog.References(query.Indirect));
    }

    private BoundRelation? LogOf(RenderedModel rendered, BoundQuery query)
    {
        var model = rendered.Model;
        var at = model.Settings.Materialized?.At ?? model.File.Template!.Start;
        if (model.File.Template!.Calls.IsIncremental is { } asked)
        {
            problems.Error(
                Codes.BadHistory,
                model.File.Source.At(asked.Start.Offset),
                "a history can't ask is_incremental: it is always the whole of its log, and the runner reads no more of it than it must.");
            return null;
        }

        if (query.Operators.Count > 0 || query.Tables.Count != 1)
        {
            var does = query.Operators.Count > 0 ? string.Join(", ", query.Operators) : $"{query.Tables.Count} relations";
            problems.Error(
                Codes.BadHistory,
                at,
                $"a history (materialized: scd2) may only choose columns and rows of one log model; this query has: {does}. Make what "
                    + "is joined or aggregated a table, and join it to the history where it is needed.");
            return null;
        }

        var log = catalog.Find(query.Tables[0])!;
        var lacks = HistoryColumns.Passed.Where(name => log.Find(name) is null).ToList();
        if (lacks.Count == 0)
            return log;
        problems.Error(
            Codes.BadHistory,
            at,
            $"a history (materialized: scd2) is made of a change log, such as stg_<source>__<stream>_log: {log.Known.Relation.Name} has "
                + $"no {string.Join(", ", lacks)}.");
        return null;
    }

    private static IEnumerable<(string Code, SourcePosition At, string Message)> Mistakes(
        Model model, BoundRelation log, IReadOnlyList<BoundColumn> columns)
    {
        var at = model.File.Template!.Start;
        foreach (var name in HistoryColumns.Passed)
        {
            if (!columns.Any(column => HistoryColumns.IsPassed(column, name, log)))
                yield return (Codes.BadHistory, at, $"a history passes '{name}' of {log.Known.Relation.Name} on unchanged, for it "
                    + "orders the events: add it to the query.");
        }

        foreach (var column in columns.Where(column => HistoryColumns.Made.Contains(column.Name, StringComparer.OrdinalIgnoreCase)))
            yield return (Codes.BadHistory, at, $"the column '{column.Name}' is one that the history makes itself: give the query's another name.");
        if (columns.FirstOrDefault(column => column.Name == HistoryColumns.At) is { } seen && !HistoryColumns.IsPassed(seen, HistoryColumns.At, log))
            yield return (Codes.BadHistory, at, $"the column '{HistoryColumns.At}' decides between events of one version: pass it on "
                + "unchanged, or give the query's another name.");
        if (model.UniqueKey.Count == 0)
            yield return (Codes.BadKey, model.Settings.Materialized?.At ?? at, "a history needs a unique_key: the columns that say "
                + "whose versions these are.");
        foreach (var (code, place, message) in Strangers(model.Settings.UniqueKey ?? [], columns))
            yield return (code, place, message);
    }

    private static IEnumerable<(string Code, SourcePosition At, string Message)> Strangers(
        IReadOnlyList<Stated<string>> key, IReadOnlyList<BoundColumn> columns)
    {
        var names = columns.Select(column => column.Name).Except(HistoryColumns.Ours).ToList();
        foreach (var part in key.Where(part => !names.Contains(part.Value)))
        {
            var hint = NearestName.Hint(part.Value, names);
            yield return (Codes.BadKey, part.At, $"the unique_key names '{part.Value}', which is no column of the "
                + $"query{(hint.Length > 0 ? hint : ".")} It has: {string.Join(", ", names)}.");
        }
    }
}
