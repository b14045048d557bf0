using Codegen.Contracts.Errors;
using Codegen.Models.Binding;
using Codegen.Models.Problems;
using Codegen.Models.Templates;
using Codegen.Warehouse.Binding;

namespace Codegen.Models.DataTests;

/// <summary>Writes generic tests as SQL and binds them: a test that can't run is known before anything does.</summary>
internal sealed class TestCompiler(BoundProject project, ISqlBinder binder, BoundCatalog catalog, Renderer renderer, ProblemList problems)
{
    private const string Error = "error";

    private readonly BindProblems _bindProblems = new(project.Names, catalog, problems);

    /// <summary>All tests that compile; names are unique.</summary>
    public IReadOnlyList<CompiledTest> Compile()
    {
        var generic = TestNames.Of(new TestPlan(project, problems).All()).Select(named => Compile(named.Name, named.Test));
        var singular = new SingularTestCompiler(project, new QueryBinder(binder, project.Names, catalog, problems), catalog, renderer, problems).Compile();
        var all = new Dictionary<string, CompiledTest>(StringComparer.OrdinalIgnoreCase);
        foreach (var test in singular.Concat(generic).OfType<CompiledTest>())
        {
            if (!all.TryAdd(test.Name, test))
                problems.Error(Codes.Duplicate, test.At, $"the test '{test.Name}' has the same name as the one in {all[test.Name].At}: give it a 'name' of its own.");
        }

        return [.. all.Values];
    }

    private CompiledTest? Compile(string name, PlannedTest test)
    {
        var scope = new TestScope(test, project.Names, catalog, renderer, problems);
        if (test.Kind.Sql(scope) is not { } sql || !Binds(test, scope, sql))
            return null;
        var settings = test.Settings;
        return new CompiledTest
        {
            Name = name,
            Sql = sql,
            At = settings.At,
            Folders = TestWords.FoldersOf(test),
            RawCode = TestWords.CallOf(test),
            Severity = settings.Severity?.Value ?? Error,
            Description = settings.Description?.Value ?? "",
            Tags = settings.Tags,
            Meta = settings.Meta,
            Parents = [.. scope.Parents],
            Metadata = TestWords.MetadataOf(test),
            ColumnName = test.Column,
            AttachedNode = test.On.Known.Id,
        };
    }

    private bool Binds(PlannedTest test, TestScope scope, string sql)
    {
        if (binder.Bind(sql).Error is not { } error)
            return true;
        var at = BlameOf(test, scope);
        var parents = scope.Parents.Select(catalog.Find).OfType<BoundRelation>().ToList();
        problems.Error(Codes.BadTest, at, $"the test '{test.Kind.Name}' can't be compiled: {_bindProblems.Explain(parents, error).Message}");
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
