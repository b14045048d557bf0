using Codegen.Models.Problems;

namespace Codegen.Models.Graph;

/// <summary>Names the shortest ways from models back to themselves.</summary>
internal sealed class CycleSearch(IReadOnlyCollection<RenderedModel> models, ProblemList problems)
{
    private readonly Dictionary<string, RenderedModel> _models = models.ToDictionary(model => model.Id, StringComparer.Ordinal);

    /// <summary>Reports every cycle once; models that merely stand behind one are passed over.</summary>
    public void Report()
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in _models.Keys.Order(StringComparer.Ordinal))
        {
            if (reported.Contains(id) || WayBack(id) is not { } way)
                continue;
            reported.UnionWith(way);
            Report(way);
        }
    }

    private void Report(IReadOnlyList<string> way)
    {
        var first = _models[way[0]];
        var at = first.Parents[way.Count > 1 ? way[1] : way[0]];
        var names = string.Join(" → ", way.Append(way[0]).Select(id => _models[id].Model.File.Name));
        problems.Error(
            Codes.Cycle,
            at,
            way.Count == 1
                ? $"'{first.Model.File.Name}' is made of itself. Its own table, as an incremental model needs it, is {{{{ this }}}}."
                : $"these models are made of one another: {names}. Take one of the references out.");
    }

    /// <summary>The shortest way along parents from a model back to it, without its end; null where there is none.</summary>
    private List<string>? WayBack(string start)
    {
        var from = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var id))
        {
            foreach (var parent in _models[id].Parents.Keys.Where(_models.ContainsKey))
            {
                if (parent == start)
                    return Unwind(from, start, id);
                if (from.TryAdd(parent, id))
                    queue.Enqueue(parent);
            }
        }

        return null;
    }

    private static List<string> Unwind(Dictionary<string, string> from, string start, string last)
    {
        var way = new List<string>();
        for (var id = last; id != start; id = from[id])
            way.Add(id);
        way.Add(start);
        way.Reverse();
        return way;
    }
}
