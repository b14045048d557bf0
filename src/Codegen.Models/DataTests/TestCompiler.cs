using Codegen.Models.Binding;
using Codegen.Models.Problems;
using Codegen.Models.Templates;
using Codegen.Warehouse.Binding;

namespace Codegen.Models.DataTests;

/// <summary>Writes generic tests as SQL and binds them: a test that can't run is known before anything does.</summary>
internal sealed class TestCompiler(BoundProject project, ISqlBinder binder, BoundCatalog catalog, Renderer renderer, ProblemList problems)
{
    private const string Error = "error";

    /// <summary>All tests that compile; names are unique.</summary>
    public IReadOnlyList<CompiledTest> Compile()
    {
        var written = TestNames.Of(new TestPlan(project, problems).All()).Select(named => Write(named.Name, named.Test)).OfType<WrittenTest>();
        var generic = new TestBinding(project, binder, catalog, problems).Sound([.. written]).Select(ToCompiled);
        var queries = new QueryBinder(binder, project.Names, catalog, problems);
        var singular = new SingularTestCompiler(project, queries, catalog, renderer, problems).Compile();
        var all = new Dictionary<string, CompiledTest>(StringComparer.OrdinalIgnoreCase);
        foreach (var test in singular.Concat(generic))
        {
            if (!all.TryAdd(test.Name, test))
                problems.Error(Codes.Duplicate, test.At, $"the test '{test.Name}' has the same name as the one in {all[test.Name].At}: "
                    + "give it a 'name' of its own.");
        }

        return [.. all.Values];
    }

    private WrittenTest? Write(string name, PlannedTest test)
    {
        var scope = new TestScope(test, project.Names, catalog, renderer, problems);
        return test.Kind.Sql(scope) is { } sql ? new WrittenTest(name, test, scope, sql) : null;
    }

    private static CompiledTest ToCompiled(WrittenTest written)
    {
        var (name, test, scope, sql) = written;
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
}
