using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Selection;

/// <summary>
/// Which nodes a person means. A selector is a name, <c>*</c> in it standing for anything, <c>tag:</c>, <c>path:</c> or <c>source:</c>;
/// <c>+x</c> adds what it is made of, <c>x+</c> what is made of it, <c>2+x</c> and <c>x+2</c> only so many steps away. A space, or a
/// second entry, joins; a comma keeps what both sides have.
/// </summary>
public static class Selector
{
    /// <summary>
    /// The models, seeds and tests that are selected and not excluded. A test comes along when all models and seeds that it reads are
    /// selected: a relationship needs both its ends.
    /// </summary>
    /// <param name="manifest">The nodes there are.</param>
    /// <param name="select">The selectors; none for everything.</param>
    /// <param name="exclude">The selectors of what is left out.</param>
    /// <returns>Their ids, in ordinal order.</returns>
    /// <exception cref="CodegenException">CG4501: no selector; CG4502: it matches nothing.</exception>
    public static IReadOnlyList<string> Select(Manifest manifest, IReadOnlyList<string> select, IReadOnlyList<string> exclude)
    {
        var graph = new NodeGraph(manifest);
        var wanted = select.Count == 0 ? [.. manifest.Nodes.Keys] : Union(graph, select);
        var unwanted = Union(graph, exclude);
        var relations = wanted.Where(id => !graph.IsTest(id) && !unwanted.Contains(id)).ToHashSet(StringComparer.Ordinal);
        var tests = manifest.Nodes.Keys.Where(id => graph.IsTest(id) && !unwanted.Contains(id) && IsDue(id));
        return [.. relations.Where(manifest.Nodes.ContainsKey).Concat(tests).Order(StringComparer.Ordinal)];

        bool IsDue(string test)
        {
            var tested = graph.Parents(test).Where(manifest.Nodes.ContainsKey).ToList();
            return tested.TrueForAll(relations.Contains) && tested.Count > 0
                || (wanted.Contains(test) && (select.Count > 0 || tested.Count == 0));
        }
    }

    private static HashSet<string> Union(NodeGraph graph, IReadOnlyList<string> selectors)
    {
        var union = new HashSet<string>(StringComparer.Ordinal);
        foreach (var selector in selectors.SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            union.UnionWith(Intersection(graph, selector));
        return union;
    }

    private static HashSet<string> Intersection(NodeGraph graph, string selector)
    {
        HashSet<string>? common = null;
        foreach (var part in selector.Split(','))
        {
            var matched = Criterion.Parse(part).Match(graph);
            if (common is null)
                common = matched;
            else
                common.IntersectWith(matched);
        }

        return common ?? [];
    }
}
