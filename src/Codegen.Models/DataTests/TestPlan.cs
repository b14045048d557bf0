using Codegen.Models.Binding;
using Codegen.Models.Problems;
using Codegen.Models.Settings;
using Codegen.Yaml;

namespace Codegen.Models.DataTests;

/// <summary>Finds the generic tests that stand beside models, seeds and sources.</summary>
internal sealed class TestPlan(BoundProject project, ProblemList problems)
{
    private const string NotNull = "not_null";

    /// <summary>All of them, in the order in which they stand.</summary>
    public IEnumerable<PlannedTest> All()
    {
        foreach (var (table, relation) in project.Sources)
        {
            foreach (var test in Of(relation, null, table.Columns, table.Tests))
                yield return test;
        }

        foreach (var (seed, relation) in project.Seeds)
        {
            foreach (var test in Of(relation, null, seed.Settings.Columns, seed.Settings.Tests, isPromised: true))
                yield return test;
        }

        foreach (var model in project.Models)
        {
            var settings = model.Rendered.Model.Settings;
            foreach (var test in Of(model.Relation, model, settings.Columns, settings.Tests, !model.Rendered.Model.HasContract))
                yield return test;
        }
    }

    /// <param name="relation">What is tested.</param>
    /// <param name="model">The model, where it is one.</param>
    /// <param name="columns">What is said of its columns.</param>
    /// <param name="tests">Its own tests.</param>
    /// <param name="isPromised">Whether a column that is said never to be null is tested for it: a contract is proven by the compiler.</param>
    private IEnumerable<PlannedTest> Of(
        BoundRelation relation,
        BoundModel? model,
        IReadOnlyList<ColumnSettings> columns,
        IReadOnlyList<TestSettings> tests,
        bool isPromised = false)
    {
        foreach (var test in tests)
            yield return new PlannedTest(test, relation, null, model);
        foreach (var said in columns)
        {
            // What isn't there was reported where it is described.
            if (relation.Find(said.Name) is not { } column)
                continue;
            foreach (var test in said.Tests)
                yield return new PlannedTest(test, relation, column.Name, model);
            if (isPromised && said.NotNull is { Value: true } promise)
                yield return new PlannedTest(Promised(promise), relation, column.Name, model);
        }
    }

    private TestSettings Promised(Stated<bool> promise) =>
        new(NotNull, promise.At, new SettingsFile(promise.At.File, Mark.Start, problems));
}
