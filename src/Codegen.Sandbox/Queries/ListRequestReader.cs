using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Queries;

/// <summary>Understands the query of a list as the provider would: its filters, its order, its page, and what it refuses.</summary>
/// <param name="stream">The stream.</param>
/// <param name="strict">Whether unknown parameters and sizes out of bounds are refused.</param>
internal sealed class ListRequestReader(StreamFacts stream, bool strict)
{
    private const int NotImplemented = 501;

    private int Refused => stream.Operation.Statuses.Contains("422") ? 422 : 400;

    /// <summary>Understands a query.</summary>
    /// <param name="partition">The name of the partition that the path names.</param>
    /// <param name="bounds">What the path demands beyond that.</param>
    /// <param name="values">The query.</param>
    /// <exception cref="RefusedRequestException">The provider refuses the query, or the sandbox can't honour it.</exception>
    public ListRequest Read(string partition, IReadOnlyList<FilterCondition> bounds, IReadOnlyList<QueryValue> values)
    {
        foreach (var value in values)
            Check(value);

        foreach (var missing in stream.Operation.Parameters.Where(p => p is { In: "query", Required: true } && !values.Any(v => v.Name == p.Name)))
            throw new RefusedRequestException(Refused, $"{missing.Name} is required", missing.Name);

        return new ListRequest(stream, partition, [.. bounds, .. stream.Filters.SelectMany(f => Conditions(f, values))], Order(values), Page(values));
    }

    private void Check(QueryValue value)
    {
        var (paging, order) = (stream.Paging, stream.Order);
        if (stream.Operation.Query(value.Name) is not { } declared)
        {
            if (strict)
                throw new RefusedRequestException(Refused, $"{value.Name} is an unknown parameter", value.Name);

            return;
        }

        if (declared.Allowed.Count > 0 && !declared.Allowed.Contains(value.Text))
            throw new RefusedRequestException(Refused, $"{value.Name} must be one of {string.Join(", ", declared.Allowed)}", value.Name);

        var isHonoured = value.Name == paging.Parameter || value.Name == paging.Before || value.Name == paging.SizeParameter
            || value.Name == order.SortParameter || value.Name == order.DirectionParameter
            || stream.Filters.Any(filter => filter.Parameter == value.Name)
            || stream.Ignored.Contains(value.Name);
        if (!isHonoured)
            throw new RefusedRequestException(
                NotImplemented,
                $"the sandbox doesn't know what {value.Name} does: say so in behaviour.yaml, streams.{stream.Name}.filters or .ignore",
                value.Name);
    }

    private IEnumerable<FilterCondition> Conditions(FilterFacts filter, IReadOnlyList<QueryValue> values)
    {
        var own = values.Where(value => value.Name == filter.Parameter).ToList();
        if (own.Count == 0 && filter.Default is { } usual)
            own.Add(new QueryValue(filter.Parameter, null, usual));

        if (FilterCondition.IsTime(stream, filter.Field) && own.FirstOrDefault(v => !TimeText.TryRead(v.Text, out _)) is { Name: not null } wrong)
            throw new RefusedRequestException(Refused, $"{wrong.Name} must be a time", wrong.Name);

        foreach (var bound in own.Where(value => value.Member is not null))
            yield return new FilterCondition(filter.Field, Comparison(filter, bound), [bound.Text]);

        var plain = own.Where(value => value.Member is null).SelectMany(value => Split(filter, value)).ToList();
        if (plain.Count > 0 && !plain.Any(value => value == filter.All))
            yield return new FilterCondition(
                filter.Field, filter.Operator == FilterOperator.Range ? FilterOperator.Equal : filter.Operator, plain);
    }

    /// <summary>A parameter that takes a list may have it in one value, between commas.</summary>
    private string[] Split(FilterFacts filter, QueryValue value) =>
        stream.Operation.Query(filter.Parameter)?.Schema.Type == SchemaType.Array ? value.Text.Split(',') : [value.Text];

    private FilterOperator Comparison(FilterFacts filter, QueryValue bound) => (filter.Operator, bound.Member) switch
    {
        (FilterOperator.Range, "gte") => FilterOperator.AtLeast,
        (FilterOperator.Range, "gt") => FilterOperator.After,
        (FilterOperator.Range, "lte") => FilterOperator.AtMost,
        (FilterOperator.Range, "lt") => FilterOperator.Before,
        _ => throw new RefusedRequestException(Refused, $"{bound.Name} takes no [{bound.Member}]", bound.Name),
    };

    private ListOrder Order(IReadOnlyList<QueryValue> values)
    {
        var order = stream.Order;
        var sort = order.SortParameter is null ? null : values.LastOrDefault(value => value.Name == order.SortParameter).Text;
        var direction = order.DirectionParameter is null ? null : values.LastOrDefault(value => value.Name == order.DirectionParameter).Text;
        if (sort is null && order.Stated)
            return new ListOrder(order.Field, order.Descending);

        var descending = direction is null ? order.Descending : direction.StartsWith("desc", StringComparison.OrdinalIgnoreCase);
        if (sort is null)
            return new ListOrder(order.Field, descending);

        var field = sort.TrimStart('-', '+');
        return order.SortFields.TryGetValue(field, out var sorted)
            ? new ListOrder(sorted, sort.StartsWith('-') || (!sort.StartsWith('+') && descending))
            : throw new RefusedRequestException(Refused, $"{order.SortParameter} must be one of {string.Join(", ", order.SortFields.Keys)}", order.SortParameter);
    }

    private PageRequest Page(IReadOnlyList<QueryValue> values)
    {
        var paging = stream.Paging;
        if (paging.Kind == PagingKind.None)
            return new PageRequest(int.MaxValue, 0, null, null);

        var size = Math.Min(Number(values, paging.SizeParameter, 1, paging.MaxSize) ?? paging.Size, paging.MaxSize);
        size = size < 1 ? paging.Size : size;
        var before = Text(values, paging.Before);
        switch (paging.Kind)
        {
            case PagingKind.Last:
                return new PageRequest(size, 0, Text(values, paging.Parameter), before);
            case PagingKind.Token:
                return new PageRequest(size, 0, Text(values, paging.Parameter) is { Length: > 0 } token ? PageToken.Open(token) : null, null);
            case PagingKind.Offset:
                return new PageRequest(size, Math.Max(0, Number(values, paging.Parameter, 0, int.MaxValue) ?? 0), null, null);
            default:
                var number = Math.Max(paging.First, Number(values, paging.Parameter, paging.First, int.MaxValue) ?? paging.First);
                return new PageRequest(size, (int)Math.Min(int.MaxValue, (long)(number - paging.First) * size), null, null);
        }
    }

    private int? Number(IReadOnlyList<QueryValue> values, string? parameter, int low, int high)
    {
        if (Text(values, parameter) is not { } text)
            return null;

        if (!int.TryParse(text, out var number))
            return strict || Refused == 422 ? throw new RefusedRequestException(Refused, $"{parameter} must be a whole number", parameter) : null;

        return strict && (number < low || number > high)
            ? throw new RefusedRequestException(Refused, $"{parameter} must lie between {low} and {high}", parameter)
            : number;
    }

    private static string? Text(IReadOnlyList<QueryValue> values, string? parameter) =>
        parameter is null ? null : values.LastOrDefault(value => value.Name == parameter).Text;
}
