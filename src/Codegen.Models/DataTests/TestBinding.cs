using Codegen.Contracts.Errors;
using Codegen.Models.Binding;
using Codegen.Models.Problems;
using Codegen.Warehouse.Binding;

namespace Codegen.Models.DataTests;

/// <summary>Binds generic tests. Those whose SQL is all ours are bound many at a time, and one by one only where that fails.</summary>
internal sealed class TestBinding(BoundProject project, ISqlBinder binder, BoundCatalog catalog, ProblemList problems)
{
    private const int Together = 25;

    private readonly BindProblems _bindProblems = new(project.Names, catalog, problems);

    /// <summary>The tests that can run; what is wrong with the others is reported.</summary>
    public IEnumerable<WrittenTest> Sound(IReadOnlyList<WrittenTest> tests)
    {
        var groups = tests.Where(test => !test.HoldsForeignSql).Chunk(Together).ToList();
        foreach (var (group, isSound) in groups.Zip(groups.AsParallel().AsOrdered().Select(BindTogether).ToList()))
        {
            foreach (var test in group.Where(test => isSound || Binds(test)))
                yield return test;
        }

        foreach (var test in tests.Where(test => test.HoldsForeignSql && Binds(test)))
            yield return test;
    }

    private bool BindTogether(WrittenTest[] group) =>
        binder.Bind(string.Join("\nunion all\n", group.Select(test => $"select 1 from (\n{test.Sql}\n)"))).Error is null;

    private bool Binds(WrittenTest test)
    {
        if (binder.Bind(test.Sql).Error is not { } error)
            return true;
        var parents = test.Scope.Parents.Select(catalog.Find).OfType<BoundRelation>().ToList();
        problems.Error(
            Codes.BadTest,
            BlameOf(test.Test, test.Scope),
            $"the test '{test.Test.Kind.Name}' can't be compiled: {_bindProblems.Explain(parents, error).Message}");
        return false;
    }

    /// <summary>The condition that narrows the rows, where the test binds without it; else what the test says.</summary>
    private SourcePosition BlameOf(PlannedTest test, TestScope scope)
    {
        if (test.Settings.Where is { } where)
        {
            scope.IsUnconditional = true;
            if (test.Kind.Sql(scope) is { } bare && binder.Bind(bare).Error is null)
                return where.At;
        }

        return test.Kind.MainArgument is { } main ? scope.PlaceOf(main) : test.Settings.At;
    }
}
