using Codegen.Sandbox.Behaviour;
using Codegen.Sandbox.Documents;

namespace Codegen.Sandbox.Binding;

/// <summary>Finds the values of the parameters in a path.</summary>
/// <param name="problems">Where to note parameters without values.</param>
/// <param name="behaviour">The file.</param>
internal sealed class PartitionFinder(ProblemList problems, ProviderBehaviour behaviour)
{
    /// <summary>All combinations of values.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="stream">The stream as written.</param>
    /// <returns>Each in the path's order; one empty combination where the path has no parameters.</returns>
    public IReadOnlyList<IReadOnlyList<string>> Find(ApiOperation operation, StreamBehaviour stream)
    {
        var wanted = operation.PathParameters;
        IReadOnlyList<Dictionary<string, string>> found = [[]];
        foreach (var (names, values) in behaviour.Partitions.Where(p => p.Names.Text.Split('/').All(wanted.Contains)))
            found = [.. found.SelectMany(_ => values, (given, value) => Add(given, names.Text.Split('/'), value))];

        foreach (var missing in wanted.Where(name => !found.All(given => given.ContainsKey(name))))
        {
            problems.Undecided(
                stream.From.At,
                $"stream {stream.Name.Text}: '{{{missing}}}' of {operation.Path} has no values: "
                + $"give them under 'partitions: {{{missing}: [...]}}', or say 'parent: <stream>.<field> -> {missing}'");
        }

        return problems.Problems.Count > 0 ? [] : [.. found.Select(given => wanted.Select(name => given[name]).ToList())];
    }

    private Dictionary<string, string> Add(Dictionary<string, string> given, string[] names, Placed value)
    {
        var parts = value.Text.Split('/');
        if (parts.Length != names.Length)
            problems.Malformed(value.At, $"'{value.Text}' must have {names.Length} parts, as '{string.Join('/', names)}'");

        var added = new Dictionary<string, string>(given, StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(parts.Length, names.Length); i++)
            added[names[i]] = parts[i];

        return added;
    }
}
