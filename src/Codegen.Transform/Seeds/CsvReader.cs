using System.Text;
using Codegen.Contracts.Errors;

namespace Codegen.Transform.Seeds;

/// <summary>Reads CSV as RFC 4180 has it: quotes around a value, doubled within it; lines that hold nothing are passed over.</summary>
internal sealed class CsvReader(string text, char delimiter)
{
    private int _at;
    private int _line = 1;
    private int _lineStart;

    /// <exception cref="FormatException">A quote is never closed, or text follows it.</exception>
    public IEnumerable<CsvRow> Read()
    {
        while (_at < text.Length)
        {
            if (EndsLine())
                continue;
            yield return ReadRow();
        }
    }

    /// <summary>Where reading stands.</summary>
    public SourcePosition Position(string file) => new(file, _line, _at - _lineStart + 1);

    private CsvRow ReadRow()
    {
        List<CsvField> fields = [ReadField()];
        while (_at < text.Length && text[_at] == delimiter)
        {
            _at++;
            fields.Add(ReadField());
        }

        if (_at < text.Length && !EndsLine())
            throw new FormatException($"expected '{delimiter}' or the line's end behind the closing quote");
        return new CsvRow(fields);
    }

    private CsvField ReadField()
    {
        var (line, column) = (_line, _at - _lineStart + 1);
        if (_at < text.Length && text[_at] == '"')
            return new CsvField(ReadQuoted(line, column), line, column);
        var start = _at;
        while (_at < text.Length && text[_at] != delimiter && text[_at] is not ('\n' or '\r'))
            _at++;
        return new CsvField(_at == start ? null : text[start.._at], line, column);
    }

    private string ReadQuoted(int line, int column)
    {
        var start = _at;
        var value = new StringBuilder();
        _at++;
        while (_at < text.Length)
        {
            var letter = text[_at++];
            if (letter == '"')
            {
                if (_at >= text.Length || text[_at] != '"')
                    return value.ToString();
                _at++;
            }

            value.Append(letter);
            if (letter == '\n')
                (_line, _lineStart) = (_line + 1, _at);
        }

        (_at, _line, _lineStart) = (start, line, start - column + 1);
        throw new FormatException("this quote is never closed");
    }

    private bool EndsLine()
    {
        var end = text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : text[_at] is '\n' or '\r' ? 1 : 0;
        _at += end;
        if (end > 0)
            (_line, _lineStart) = (_line + 1, _at);
        return end > 0;
    }
}
