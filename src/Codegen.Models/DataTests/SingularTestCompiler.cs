using Codegen.Models.Binding;
using Codegen.Models.Graph;
using Codegen.Models.Loading;
using Codegen.Models.Problems;
using Codegen.Models.Templates;

namespace Codegen.Models.DataTests;

/// <summary>Renders and binds the queries in <c>models/tests/</c>: their rows are failures.</summary>
internal sealed class SingularTestCompiler(
    BoundProject project, QueryBinder queries, BoundCatalog catalog, Renderer renderer, ProblemList problems)
{
    private readonly RenderStage _stage = new(renderer, project.Names, problems);

    /// <summary>All that compile.</summary>
    public IEnumerable<CompiledTest> Compile() => project.Loaded.Tests.Select(Compile).OfType<CompiledTest>();

    private CompiledTest? Compile(ModelFile file)
    {
        if (file.Template is not { } template)
            return null;
        var sql = renderer.Render(template, "", isIncremental: false);
        var parents = _stage.Parents(template, sql?.Uses ?? new ProjectNamesUse());
        if (sql is null || parents.Keys.Any(id => catalog.Find(id) is null) || queries.Bind(sql, [.. parents.Keys], "") is null)
            return null;
        return new CompiledTest
        {
            Name = file.Name,
            Sql = sql.Sql,
            At = template.Start,
            Folders = file.Folders,
            RawCode = file.Source.Text,
            Checksum = Manifests.Digests.Of(file.Source.Text),
            Severity = file.Header.Severity?.Value ?? "error",
            Description = file.Header.Description?.Value ?? "",
            Tags = file.Header.Tags,
            Meta = file.Header.Meta,
            Parents = [.. parents.Keys],
            Macros = [.. sql.Uses.Macros.Order(StringComparer.Ordinal)],
        };
    }
}
