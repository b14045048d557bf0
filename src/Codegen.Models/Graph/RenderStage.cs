using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Models.Problems;
using Codegen.Models.Templates;

namespace Codegen.Models.Graph;

/// <summary>Renders models and finds what they are made of: every reference that can be seen, and every one that rendering met.</summary>
internal sealed class RenderStage(Renderer renderer, ProjectNames names, ProblemList problems)
{
    /// <summary>Renders one model.</summary>
    public RenderedModel Render(Model model)
    {
        var uses = new ProjectNamesUse();
        if (model.File.Template is not { } template)
            return new RenderedModel(model, null, null, new Dictionary<string, SourcePosition>(), uses.Macros);
        var full = renderer.Render(template, model.Known.Sql, isIncremental: false);
        var increment = model.Materialized == Materializations.Incremental && template.Calls.IsIncremental is not null
            ? renderer.Render(template, model.Known.Sql, isIncremental: true)
            : null;
        // Both forms have failed where one has.
        if (increment is null && model.Materialized == Materializations.Incremental && template.Calls.IsIncremental is not null)
            full = null;
        foreach (var sql in new[] { full, increment }.OfType<RenderedSql>())
            uses.Add(sql.Uses);
        return new RenderedModel(model, full, increment, Parents(template, uses), uses.Macros);
    }

    /// <summary>What a template is made of.</summary>
    public IReadOnlyDictionary<string, SourcePosition> Parents(ParsedTemplate template, ProjectNamesUse uses)
    {
        var parents = new SortedDictionary<string, SourcePosition>(StringComparer.Ordinal);
        foreach (var (name, at) in template.Calls.Refs)
            Note(parents, names.Ref(name), template.Source.At(at.Start.Offset), Codes.NoRef, () => names.Missing(name));
        foreach (var (source, table, at) in template.Calls.Sources)
            Note(parents, names.Source(source, table), template.Source.At(at.Start.Offset), Codes.NoSource, () => names.Missing(source, table));
        foreach (var id in uses.Relations)
            parents.TryAdd(id, template.Start);
        return parents;
    }

    private void Note(
        SortedDictionary<string, SourcePosition> parents, KnownRelation? known, SourcePosition at, string code, Func<string> missing)
    {
        if (known is null)
            problems.Error(code, at, missing());
        else
            parents.TryAdd(known.Id, at);
    }
}
