using System.Text.RegularExpressions;
using Codegen.Models.Graph;
using Codegen.Models.Problems;
using Codegen.Models.Templates;
using Codegen.Warehouse.Binding;
using Codegen.Yaml;

namespace Codegen.Models.Binding;

/// <summary>Turns what the binder says into problems of templates: where, what, which name would be right, what there is.</summary>
internal sealed partial class BindProblems(ProjectNames names, BoundCatalog catalog, ProblemList problems)
{
    private const int FewColumns = 12;

    /// <summary>Reports why SQL can't be bound.</summary>
    /// <param name="sql">The SQL.</param>
    /// <param name="parents">The ids of what it is made of.</param>
    /// <param name="error">What the binder said.</param>
    public void Add(RenderedSql sql, IEnumerable<string> parents, BindError error)
    {
        var (at, macro) = sql.Origin(error.Offset ?? 0);
        var (code, message) = Explain([.. parents.Select(catalog.Find).OfType<BoundRelation>()], error);
        var wrote = macro is null ? "" : $" Macro '{macro}' wrote this here: {Around(sql.Sql, error.Offset ?? 0)}";
        problems.Error(code, at, message + wrote);
    }

    /// <summary>What is wrong and what would be right, for a query over some relations.</summary>
    public (string Code, string Message) Explain(IReadOnlyList<BoundRelation> parents, BindError error)
    {
        var message = ErrorKind().Replace(error.Message, "").TrimEnd('!', '.', ' ');
        if (MissingColumn().Match(message) is { Success: true } column)
            return (Codes.NoColumn, NoColumn(column.Groups["name"].Value, message, parents, error.Candidates));
        if (MissingTable().Match(message) is { Success: true } table)
            return NoRelation(table.Groups["name"].Value, error.Candidates);
        return (Codes.BadSql, message + Hint(error.Candidates));
    }

    /// <summary>Reports a pivot whose columns would depend on data.</summary>
    public void Pivot(RenderedSql sql, int offset) => problems.Error(
        Codes.OpenPivot,
        sql.Origin(offset).At,
        "this PIVOT makes a column of every value that it finds, so its columns depend on data and can't be known, promised or traced. "
            + "List the values: PIVOT … ON status IN ('paid', 'open') USING ….");

    private (string Code, string Message) NoRelation(string name, IReadOnlyList<string> candidates)
    {
        var known = names.All.FirstOrDefault(one => name == one.Relation.ToString() || name == one.Relation.Name);
        if (known is not null)
            return (Codes.Undeclared, $"{name} is read by its name; write {known.Reference}, so that it is built first.");
        // DuckDB offers relations of its own catalog, which nobody means.
        string[] ours = [.. candidates.Where(IsOurs)];
        return (Codes.BadSql, $"there is no relation \"{name}\" in this query{Hint(ours)} Models are read as {{{{ ref('…') }}}}, raw "
            + $"tables as {{{{ source('…', '…') }}}}.");
    }

    private static bool IsOurs(string candidate) =>
        !candidate.StartsWith("pg_", StringComparison.Ordinal) && !candidate.Contains('.', StringComparison.Ordinal);

    private static string NoColumn(
        string name, string message, IReadOnlyList<BoundRelation> parents, IReadOnlyList<string> candidates)
    {
        var near = NearestName.Find(name, parents.SelectMany(parent => parent.Columns).Select(column => column.Name));
        var owner = near is null ? null : parents.First(parent => parent.Find(near) is not null);
        var hint = owner is not null
            ? $"; did you mean \"{near}\" ({owner.Find(near!)!.Type}, of {owner.Known.Relation.Name})?"
            : Hint(candidates);
        var where = TableOf().Match(message) is { Success: true } table ? $" in \"{table.Groups["table"].Value}\"" : "";
        return $"there is no column \"{name}\"{where}{hint} {string.Join(' ', parents.Select(Has))}".TrimEnd();
    }

    private static string Has(BoundRelation relation)
    {
        var list = relation.Columns.Count > FewColumns ? "" : $": {string.Join(", ", relation.Columns.Select(column => column.Name))}";
        return $"{relation.Known.Relation.Name} has {relation.Columns.Count} column{(relation.Columns.Count == 1 ? "" : "s")} ({relation.At}){list}.";
    }

    private static string Hint(IReadOnlyList<string> candidates) => candidates.Count > 0 ? $"; did you mean {candidates[0]}?" : ".";

    private static string Around(string sql, int offset)
    {
        var start = sql.LastIndexOf('\n', Math.Max(0, offset - 1)) + 1;
        var end = sql.IndexOf('\n', offset);
        return sql[start..(end < 0 ? sql.Length : end)].Trim();
    }

    [GeneratedRegex("^[A-Za-z ]*Error: ")]
    private static partial Regex ErrorKind();

    [GeneratedRegex("""((Referenced column|Column) "(?<name>[^"]+)"( (was )?not found| does not exist|$))|(named "(?<name>[^"]+)"$)""", RegexOptions.ExplicitCapture)]
    private static partial Regex MissingColumn();

    [GeneratedRegex("""^(Table|Values list) "(?<table>[^"]+)" does not have""", RegexOptions.ExplicitCapture)]
    private static partial Regex TableOf();

    [GeneratedRegex("""^(Table with name|Referenced table) "?(?<name>[^" ]+)"? (does not exist|not found)""", RegexOptions.ExplicitCapture)]
    private static partial Regex MissingTable();
}
