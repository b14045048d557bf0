using Codegen.Sandbox.Behaviour;
using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Facts;

namespace Codegen.Sandbox.Binding;

/// <summary>Finds the order of a list: as written, else as the sort parameters declare.</summary>
/// <param name="problems">Where to note what can't be read.</param>
/// <param name="fields">The record's fields.</param>
internal sealed class OrderFinder(ProblemList problems, FieldFinder fields)
{
    /// <summary>Finds it.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="stream">The stream as written.</param>
    /// <param name="record">What a record is.</param>
    /// <param name="created">The field of the time of creation.</param>
    /// <param name="updated">The field of the time of the last change.</param>
    public OrderFacts Find(ApiOperation operation, StreamBehaviour stream, Schema record, string? created, string? updated)
    {
        var names = operation.Parameters.Where(p => p.In == "query").Select(p => p.Name).ToList();
        var sort = ParameterNames.First(ParameterNames.Sort, names);
        var direction = sort is null ? null : ParameterNames.First(ParameterNames.Direction, names);
        var sorted = Fields(sort is null ? null : operation.Query(sort), stream, record, created, updated);
        if (Stated(stream) is { } stated)
            return new OrderFacts(stated.Field, stated.Descending, sort, sorted, direction, true);

        var usual = sort is null ? null : operation.Query(sort)!.Default;
        var field = usual is not null && sorted.TryGetValue(usual.TrimStart('-', '+'), out var known) ? known : null;
        var descending = usual?.StartsWith('-') == true
            || (direction is not null && operation.Query(direction)!.Default?.StartsWith("desc", StringComparison.OrdinalIgnoreCase) == true);
        return new OrderFacts(field, descending, sort, sorted, direction, false);
    }

    private (string Field, bool Descending)? Stated(StreamBehaviour stream)
    {
        if (stream.Order is not { } order)
            return null;

        var words = order.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 1 or 2 && words[^1] is "asc" or "desc" == (words.Length == 2))
            return fields.Exists(order with { Text = words[0] }) ? (words[0], words[^1] == "desc") : null;

        problems.Malformed(order.At, $"order must be '<field> asc' or '<field> desc', not '{order.Text}'");
        return null;
    }

    private Dictionary<string, string> Fields(ApiParameter? sort, StreamBehaviour stream, Schema record, string? created, string? updated)
    {
        var found = stream.Sort.Where(pair => fields.Exists(pair.Value)).ToDictionary(pair => pair.Name.Text, pair => pair.Value.Text, StringComparer.Ordinal);
        foreach (var value in (sort?.Allowed ?? []).Select(value => value.TrimStart('-', '+')).Distinct())
        {
            var field = value switch
            {
                "created" when created is not null => created,
                "updated" when updated is not null => updated,
                _ => new[] { value, value + "_at" }.FirstOrDefault(name => FieldSchema.Find(record, name) is not null),
            };
            if (field is not null)
                found.TryAdd(value, field);
        }

        return found;
    }
}
