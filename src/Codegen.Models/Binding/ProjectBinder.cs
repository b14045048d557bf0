using Codegen.Models.Graph;
using Codegen.Models.Loading;
using Codegen.Models.Problems;
using Codegen.Warehouse.Binding;

namespace Codegen.Models.Binding;

/// <summary>Makes a project's relations known to the binder: sources and seeds as they are declared, then models, parents before children.</summary>
internal sealed class ProjectBinder(LoadedProject project, ProjectNames names, ISqlBinder binder, BoundCatalog catalog, ProblemList problems)
{
    private readonly TypeNames _types = new(binder);

    /// <summary>All that can be bound.</summary>
    /// <param name="order">The models, parents before children.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public BoundProject Bind(IReadOnlyList<RenderedModel> order, CancellationToken cancellationToken)
    {
        var sources = new SourceBinder(names, _types, problems);
        var seeds = new SeedBinder(_types, problems);
        var models = new ModelBinder(binder, names, catalog, _types, problems);
        var bound = new List<BoundModel>(order.Count);
        var boundSources = Known(project.Properties.Sources, sources.Bind);
        var boundSeeds = Known(Seed.In(project, names), seeds.Bind);
        foreach (var generation in ModelOrder.Generations(order))
        {
            var queries = generation.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(models.Query).ToList();
            foreach (var (model, query) in generation.Zip(queries))
            {
                if (query is not null && models.Bind(model, query) is { } good)
                    bound.Add(good);
            }
        }

        return new BoundProject { Loaded = project, Names = names, Sources = boundSources, Seeds = boundSeeds, Models = bound };
    }

    private List<(T, BoundRelation)> Known<T>(IEnumerable<T> declared, Func<T, BoundRelation?> bind)
    {
        var known = new List<(T, BoundRelation)>();
        foreach (var one in declared)
        {
            if (bind(one) is { } relation && catalog.Add(relation))
                known.Add((one, relation));
        }

        return known;
    }
}
