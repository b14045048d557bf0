using Codegen.Models.Binding;
using Codegen.Models.DataTests;
using Codegen.Models.Graph;
using Codegen.Models.Loading;
using Codegen.Models.Manifests;
using Codegen.Models.Problems;
using Codegen.Models.Settings;
using Codegen.Models.Templates;
using Codegen.Warehouse.Binding;

namespace Codegen.Models;

/// <summary>Makes a manifest of a repository's models. Runs nothing and needs no warehouse.</summary>
public static class ModelCompiler
{
    /// <summary>Compiles everything; all that is wrong is found in one go.</summary>
    /// <param name="input">The repository.</param>
    /// <param name="binder">Understands the SQL; its shadow catalog must be empty.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CompileResult Compile(CompileInput input, ISqlBinder binder, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        var project = new ProjectReader(input.Root, problems, cancellationToken).Read();
        var names = new ProjectNames(project);
        var vars = NodeSettings.Union(input.Vars, project.Settings.Vars);
        var shared = new RenderProject(names, vars, project.Macros);
        var renderer = new Renderer(shared, problems, cancellationToken);

        var stage = new RenderStage(renderer, names, problems);
        var rendered = Model.In(project, names).AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(stage.Render).ToList();
        var order = ModelOrder.Of(rendered, problems);

        var catalog = new BoundCatalog(binder, problems);
        var bound = new ProjectBinder(project, names, binder, catalog, problems).Bind(order, cancellationToken);
        var tests = new TestCompiler(bound, binder, catalog, renderer, problems).Compile();

        renderer.Report();
        GivenVars.Check(input.Vars.Keys, shared, problems);
        var manifest = ManifestBuilder.Build(bound, tests);
        return new CompileResult(problems.HasErrors ? null : manifest, problems.Sorted()) { Partial = manifest };
    }
}
