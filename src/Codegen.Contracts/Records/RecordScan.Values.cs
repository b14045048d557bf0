using System.Text.Json;

namespace Codegen.Contracts.Records;

/// <content>One method a column type. Each stands on a property's name, takes its value, and judges whether it fits. Null fits all.</content>
public sealed partial class RecordScan
{
    private int _unescaped;

    /// <summary>Takes a value that must be a string.</summary>
    /// <param name="reader">Stands on the property's name.</param>
    /// <param name="ordinal">The column's place in the schema.</param>
    public void Text(ref Utf8JsonReader reader, int ordinal)
    {
        if (Advance(ref reader) == JsonTokenType.String)
        {
            _escaped |= reader.ValueIsEscaped;
            Keep(ordinal, Scalar(ref reader));
        }
        else
        {
            Other(ref reader, ordinal);
        }
    }

    /// <summary>Takes a value of a union that has a string branch: anything fits, what is no string is its JSON text.</summary>
    /// <param name="reader">Stands on the property's name.</param>
    /// <param name="ordinal">The column's place in the schema.</param>
    public void Union(ref Utf8JsonReader reader, int ordinal) => Json(ref reader, ordinal);

    /// <summary>Takes a value of any type.</summary>
    /// <param name="reader">Stands on the property's name.</param>
    /// <param name="ordinal">The column's place in the schema.</param>
    public void Json(ref Utf8JsonReader reader, int ordinal)
    {
        Advance(ref reader);
        var slice = Take(ref reader, out var rounds);
        Keep(ordinal, slice);
        if (rounds)
            _exact.Add(slice);
    }

    /// <summary>
    /// Takes a value that must be a whole number of 64 bits. <c>1.0</c> and <c>1e3</c> are whole; written with a point or an exponent it
    /// must have at most 15 digits.
    /// </summary>
    /// <param name="reader">Stands on the property's name.</param>
    /// <param name="ordinal">The column's place in the schema.</param>
    public void Integer(ref Utf8JsonReader reader, int ordinal)
    {
        if (Advance(ref reader) == JsonTokenType.Number && NumberRules.FitsInteger(reader.ValueSpan))
            Number(ref reader, ordinal, NumberRules.Rounds(reader.ValueSpan));
        else
            Other(ref reader, ordinal);
    }

    /// <summary>Takes a value that must be a number of at most 26 digits before the point; any number of digits may follow it.</summary>
    /// <param name="reader">Stands on the property's name.</param>
    /// <param name="ordinal">The column's place in the schema.</param>
    public void Decimal(ref Utf8JsonReader reader, int ordinal)
    {
        if (Advance(ref reader) == JsonTokenType.Number && NumberRules.FitsDecimal(reader.ValueSpan))
            Number(ref reader, ordinal, NumberRules.Rounds(reader.ValueSpan));
        else
            Other(ref reader, ordinal);
    }

    /// <summary>Takes a value that must be a number within a double's range. More digits than a double has are also kept exactly.</summary>
    /// <param name="reader">Stands on the property's name.</param>
    /// <param name="ordinal">The column's place in the schema.</param>
    public void Double(ref Utf8JsonReader reader, int ordinal)
    {
        if (Advance(ref reader) == JsonTokenType.Number && NumberRules.FitsDouble(reader.ValueSpan))
            Number(ref reader, ordinal, NumberRules.RoundsInDouble(reader.ValueSpan));
        else
            Other(ref reader, ordinal);
    }

    /// <summary>Takes a value that must be <c>true</c> or <c>false</c>.</summary>
    /// <param name="reader">Stands on the property's name.</param>
    /// <param name="ordinal">The column's place in the schema.</param>
    public void Boolean(ref Utf8JsonReader reader, int ordinal)
    {
        if (Advance(ref reader) is JsonTokenType.True or JsonTokenType.False)
            Keep(ordinal, Scalar(ref reader));
        else
            Other(ref reader, ordinal);
    }

    /// <summary>Takes a value that must be a string with an RFC 3339 date-time with an offset, at most nine digits of a second.</summary>
    /// <param name="reader">Stands on the property's name.</param>
    /// <param name="ordinal">The column's place in the schema.</param>
    public void Timestamp(ref Utf8JsonReader reader, int ordinal)
    {
        if (Advance(ref reader) == JsonTokenType.String && !reader.ValueIsEscaped && InstantRules.IsInstant(reader.ValueSpan))
            Keep(ordinal, Scalar(ref reader));
        else
            Other(ref reader, ordinal);
    }

    /// <summary>Takes a value that must be a string with a calendar date, <c>yyyy-MM-dd</c>.</summary>
    /// <param name="reader">Stands on the property's name.</param>
    /// <param name="ordinal">The column's place in the schema.</param>
    public void Date(ref Utf8JsonReader reader, int ordinal)
    {
        if (Advance(ref reader) == JsonTokenType.String && !reader.ValueIsEscaped && InstantRules.IsDate(reader.ValueSpan))
            Keep(ordinal, Scalar(ref reader));
        else
            Other(ref reader, ordinal);
    }

    private void Number(ref Utf8JsonReader reader, int ordinal, bool rounds)
    {
        var slice = Scalar(ref reader);
        Keep(ordinal, slice);
        if (rounds)
            _exact.Add(slice);
    }

    /// <summary>Null, which fits, or a value that doesn't.</summary>
    private void Other(ref Utf8JsonReader reader, int ordinal)
    {
        var isNull = reader.TokenType == JsonTokenType.Null;
        var slice = Take(ref reader, out _);
        Keep(ordinal, slice);
        if (!isNull)
            _unfit.Add(slice);
    }

    private void Keep(int ordinal, FieldSlice slice)
    {
        if (_values[ordinal].ValueLength != 0)
            Problem = RecordProblem.DuplicateProperty;
        _values[ordinal] = slice;
    }

    private FieldSlice Scalar(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        return new FieldSlice(_nameStart, _nameLength, start, (int)reader.BytesConsumed - start);
    }
}
