using Codegen.Models.Graph;
using Codegen.Models.Problems;
using Codegen.Models.Templates;
using Codegen.Warehouse.Binding;

namespace Codegen.Models.Binding;

/// <summary>Binds rendered queries and turns what is wrong with them into problems of their templates.</summary>
internal sealed class QueryBinder(ISqlBinder binder, ProjectNames names, BoundCatalog catalog, ProblemList problems)
{
    private readonly BindProblems _bindProblems = new(names, catalog, problems);

    /// <summary>The bound query; null, reported, where it can't be bound.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="parents">The ids of what it declares to read.</param>
    /// <param name="self">The id of the relation that it fills.</param>
    public BoundQuery? Bind(RenderedSql sql, IReadOnlyCollection<string> parents, string self)
    {
        if (OpenPivot.Find(sql.Sql) is { } pivot)
        {
            _bindProblems.Pivot(sql, pivot);
            return null;
        }

        var (query, error) = binder.Bind(sql.Sql);
        if (error is not null)
            _bindProblems.Add(sql, parents, error);
        else if (!ReadsUndeclared(sql, query!, parents, self))
            return query;
        return null;
    }

    /// <summary>What is read without <c>ref</c> would run in the wrong order one day.</summary>
    private bool ReadsUndeclared(RenderedSql sql, BoundQuery query, IReadOnlyCollection<string> parents, string self)
    {
        var found = false;
        foreach (var table in query.Tables)
        {
            var known = catalog.Find(table)!.Known;
            if (known.Id == self || parents.Contains(known.Id))
                continue;
            var at = sql.Sql.IndexOf(table.Name, StringComparison.OrdinalIgnoreCase);
            problems.Error(
                Codes.Undeclared,
                sql.Origin(Math.Max(0, at)).At,
                $"{table} is read by its name; write {known.Reference}, so that it is built first.");
            found = true;
        }

        return found;
    }
}
