using System.Text.Json;

namespace Codegen.Contracts.Records;

public sealed partial class RecordScan
{
    private readonly NameSet _names = new();
    private byte[] _name = new byte[256];
    private int _nameStart;
    private int _nameLength;
    private int _depth;
    private bool _escaped;

    /// <summary>Starts a record that the document declares as an object.</summary>
    /// <param name="reader">Stands on the record's first token; must not be multi-segment.</param>
    public void Begin(ref Utf8JsonReader reader)
    {
        Reset(ref reader);
        if (reader.TokenType == JsonTokenType.StartObject)
            _names.Open();
        else
            Problem = RecordProblem.NotAnObject;
    }

    /// <summary>Moves to the record's next property.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The property's name, unescaped; valid until the next call.</param>
    /// <returns>False at the record's end, or where it can't be read; the reader then stands on the record's last token.</returns>
    public bool NextField(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        if (Problem == RecordProblem.None && Advance(ref reader) == JsonTokenType.PropertyName)
        {
            _nameStart = (int)reader.TokenStartIndex + 1;
            _nameLength = reader.ValueSpan.Length;
            name = reader.ValueIsEscaped ? Unescape(reader.ValueSpan) : reader.ValueSpan;
            return true;
        }

        name = default;
        End(ref reader);
        return false;
    }

    /// <summary>Takes the current property, which the document lacks or which collides by case with a column.</summary>
    /// <param name="reader">Stands on the property's name.</param>
    public void Undeclared(ref Utf8JsonReader reader)
    {
        if (!_names.Add(reader.ValueIsEscaped ? _name.AsSpan(0, _unescaped) : reader.ValueSpan))
            Problem = RecordProblem.DuplicateProperty;
        Advance(ref reader);
        var slice = Take(ref reader, out var rounds);
        _extra.Add(slice);
        if (rounds)
            _exact.Add(slice);
    }

    /// <summary>Reads a record that is one column of JSON, whatever it is.</summary>
    /// <param name="reader">Stands on the record's first token; is left on its last.</param>
    public void Whole(ref Utf8JsonReader reader)
    {
        Reset(ref reader);
        WholeRecord = true;
        _nameStart = Start;
        _nameLength = 0;
        _values[0] = Take(ref reader, out var rounds);
        if (rounds)
            _exact.Add(_values[0]);
        End(ref reader);
    }

    private void Reset(ref Utf8JsonReader reader)
    {
        Array.Clear(_values);
        _extra.Clear();
        _unfit.Clear();
        _exact.Clear();
        _names.Clear();
        _escaped = false;
        Problem = RecordProblem.None;
        Repaired = 0;
        WholeRecord = false;
        Start = (int)reader.TokenStartIndex;
        Length = 0;
        _depth = reader.CurrentDepth;
    }

    private void End(ref Utf8JsonReader reader)
    {
        Leave(ref reader, _depth);
        Length = (int)reader.BytesConsumed - Start;
        if (Length > MaxBytes)
            Reject(RecordProblem.TooLarge);
    }

    private static JsonTokenType Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            throw new JsonException("The page ends within a record.");
        return reader.TokenType;
    }

    private ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> name)
    {
        _escaped = true;
        if (_name.Length < name.Length)
            _name = new byte[name.Length * 2];
        _unescaped = JsonText.Unescape(name, _name);
        return _name.AsSpan(0, _unescaped);
    }
}
