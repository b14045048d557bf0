using Codegen.Contracts.Connectors;
using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;

namespace Codegen.Ingestion.Pages;

/// <summary>Conditions on one record, all of which must hold.</summary>
internal sealed class ConditionTest(IReadOnlyList<Condition> conditions, StreamSchema schema)
{
    private readonly RecordField[] _fields = [.. conditions.Select(condition => new RecordField(condition.Field, schema))];

    /// <summary>Whether all hold. No condition: true.</summary>
    public bool Holds(ReadOnlySpan<byte> page, RecordScan scan)
    {
        for (var index = 0; index < _fields.Length; index++)
        {
            if (JsonScalar.Text(_fields[index].Of(page, scan)) is not { } text || !Holds(conditions[index], text))
                return false;
        }

        return true;
    }

    private static bool Holds(Condition condition, string text) => condition.Operator == ConditionOperator.Equal
        ? condition.Values.Contains(text, StringComparer.Ordinal)
        : condition.Values.Any(pattern => MatchesPattern(pattern, text));

    /// <summary>Each <c>*</c> stands for any run of characters; all else is itself.</summary>
    private static bool MatchesPattern(string pattern, string text)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1)
            return pattern == text;
        if (!text.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + part.Length;
        }

        return text.Length - at >= parts[^1].Length && text.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
