using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Records;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Queries;

/// <summary>What a request demands of a record's field.</summary>
/// <param name="Field">The field, members joined by dots.</param>
/// <param name="Operator">How it is compared; never <see cref="FilterOperator.Range"/>.</param>
/// <param name="Values">Any of these satisfies.</param>
internal sealed record FilterCondition(string Field, FilterOperator Operator, IReadOnlyList<string> Values)
{
    /// <summary>The condition as one text, equal for equal conditions.</summary>
    public string Signature => $"{Field} {Operator} {string.Join('\u001f', Values)}";

    /// <summary>Whether a record satisfies it; one that lacks the field doesn't.</summary>
    /// <param name="version">The record.</param>
    public bool Matches(RecordVersion version)
    {
        foreach (var own in FieldText.Of(version, Field))
        {
            foreach (var wanted in Values)
            {
                if (Holds(own, wanted))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a field's values are instants, so that parameters may write them in any way.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="field">The field.</param>
    public static bool IsTime(StreamFacts stream, string field) =>
        field == stream.Created || field == stream.Updated
        || (FieldSchema.Find(stream.Record, field) is { } schema && TimeText.IsTime(field[(field.LastIndexOf('.') + 1)..], schema));

    private bool Holds(string own, string wanted)
    {
        switch (Operator)
        {
            case FilterOperator.Glob:
                return Glob(own, wanted);
            case FilterOperator.Equal when string.Equals(own, wanted, StringComparison.Ordinal):
                return true;
            default:
                var order = Compare(own, wanted);
                return Operator switch
                {
                    FilterOperator.Equal => order == 0,
                    FilterOperator.AtLeast => order >= 0,
                    FilterOperator.After => order > 0,
                    FilterOperator.AtMost => order <= 0,
                    _ => order < 0,
                };
        }
    }

    private static int Compare(string own, string wanted)
    {
        if (TimeText.TryRead(own, out var left) && TimeText.TryRead(wanted, out var right))
            return left.CompareTo(right);

        return string.CompareOrdinal(own, wanted);
    }

    private static bool Glob(string own, string pattern)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1)
            return own == pattern;

        if (!own.StartsWith(parts[0], StringComparison.Ordinal) || !own.AsSpan(parts[0].Length).EndsWith(parts[^1], StringComparison.Ordinal))
            return false;

        var at = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = own.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
                return false;

            at = found + part.Length;
        }

        return at <= own.Length - parts[^1].Length;
    }
}
