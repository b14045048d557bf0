using Codegen.Sandbox.Documents;
using Microsoft.AspNetCore.Http;

namespace Codegen.Sandbox.Queries;

/// <summary>Takes query strings apart, brackets included.</summary>
internal static class QueryText
{
    /// <summary>Reads a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="operation">The operation: what it declares with brackets is taken as declared.</param>
    public static IReadOnlyList<QueryValue> Read(IQueryCollection query, ApiOperation operation)
    {
        var values = new List<QueryValue>();
        foreach (var (raw, texts) in query)
        {
            var (name, member) = operation.Query(raw) is null ? Split(raw) : (raw, null);
            values.AddRange(texts.Select(text => new QueryValue(name, member, text ?? string.Empty)));
        }

        return values;
    }

    private static (string Name, string? Member) Split(string raw)
    {
        var open = raw.IndexOf('[', StringComparison.Ordinal);
        if (open <= 0 || !raw.EndsWith(']'))
            return (raw, null);

        var member = raw[(open + 1)..^1];
        return (raw[..open], member.Length == 0 || member.All(char.IsAsciiDigit) ? null : member);
    }
}
