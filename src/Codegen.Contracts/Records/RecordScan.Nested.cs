using System.Text.Json;

namespace Codegen.Contracts.Records;

/// <content>The one walk over nested values, for names that appear twice and numbers that would be rounded.</content>
public sealed partial class RecordScan
{
    /// <summary>Takes the value on whose first token the reader stands, and leaves it on its last.</summary>
    private FieldSlice Take(ref Utf8JsonReader reader, out bool rounds)
    {
        int start = (int)reader.TokenStartIndex, nameStart = _nameStart, nameLength = _nameLength;
        rounds = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? Walk(ref reader) : See(ref reader);
        return new FieldSlice(nameStart, nameLength, start, (int)reader.BytesConsumed - start);
    }

    private bool Walk(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        var rounds = false;
        for (var token = reader.TokenType; ; token = Advance(ref reader))
        {
            switch (token)
            {
                case JsonTokenType.StartObject when !IsTooDeep(ref reader):
                    _names.Open();
                    break;
                case JsonTokenType.StartArray when !IsTooDeep(ref reader):
                    break;
                case JsonTokenType.PropertyName when SeeName(ref reader):
                    break;
                case JsonTokenType.EndObject:
                    _names.Close();
                    if (reader.CurrentDepth == depth)
                        return rounds;
                    break;
                case JsonTokenType.EndArray:
                    if (reader.CurrentDepth == depth)
                        return rounds;
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName:
                    Leave(ref reader, depth);
                    return rounds;
                default:
                    rounds |= See(ref reader);
                    break;
            }
        }
    }

    /// <summary>The record can't be read: goes to the value's end without looking.</summary>
    private static void Leave(ref Utf8JsonReader reader, int depth)
    {
        while (reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            Advance(ref reader);
    }

    private bool IsTooDeep(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth - _depth < MaxDepth)
            return false;
        Problem = RecordProblem.TooDeep;
        return true;
    }

    private bool SeeName(ref Utf8JsonReader reader)
    {
        if (_names.Add(reader.ValueIsEscaped ? Unescape(reader.ValueSpan) : reader.ValueSpan))
            return true;
        Problem = RecordProblem.DuplicateProperty;
        return false;
    }

    private bool See(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
            _escaped |= reader.ValueIsEscaped;
        return reader.TokenType == JsonTokenType.Number && NumberRules.Rounds(reader.ValueSpan);
    }
}
