using Codegen.Models.Problems;

namespace Codegen.Models.Graph;

/// <summary>Puts models in an order in which each stands behind what it is made of; of several that could come next, the first by id.</summary>
internal static class ModelOrder
{
    /// <summary>The models that can be ordered. Cycles are reported; what is on one or behind one is left out.</summary>
    public static IReadOnlyList<RenderedModel> Of(IReadOnlyList<RenderedModel> models, ProblemList problems)
    {
        var all = models.ToDictionary(model => model.Id, StringComparer.Ordinal);
        var children = models.SelectMany(model => model.Parents.Keys.Where(all.ContainsKey).Select(parent => (parent, model.Id)))
            .ToLookup(edge => edge.parent, edge => edge.Id, StringComparer.Ordinal);
        var waiting = models.ToDictionary(model => model.Id, model => model.Parents.Keys.Count(all.ContainsKey), StringComparer.Ordinal);
        var ready = new SortedSet<string>(waiting.Where(pair => pair.Value == 0).Select(pair => pair.Key), StringComparer.Ordinal);
        var order = new List<RenderedModel>(models.Count);
        while (ready.Min is { } next)
        {
            ready.Remove(next);
            waiting.Remove(next);
            order.Add(all[next]);
            foreach (var child in children[next])
            {
                if (--waiting[child] == 0)
                    ready.Add(child);
            }
        }

        new CycleSearch([.. waiting.Keys.Select(id => all[id])], problems).Report();
        return order;
    }

    /// <summary>Models in groups: those that are made of no other model, those that are made of these, and so on. None is made of one of its own group.</summary>
    /// <param name="order">The models, parents before children.</param>
    public static IEnumerable<IReadOnlyList<RenderedModel>> Generations(IReadOnlyList<RenderedModel> order)
    {
        var generation = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var model in order)
            generation[model.Id] = model.Parents.Keys.Select(parent => generation.GetValueOrDefault(parent)).DefaultIfEmpty().Max() + 1;
        return order.GroupBy(model => generation[model.Id]).OrderBy(group => group.Key).Select(group => group.ToList());
    }
}
