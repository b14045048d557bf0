using System.Text;

namespace Codegen.Yaml;

/// <summary>Turns ascending byte offsets of a UTF-8 text into places, in one pass over the text.</summary>
internal sealed class LineCounter(byte[] utf8)
{
    private int _at;
    private int _line = 1;
    private int _lineStart;

    public Mark At(long offset)
    {
        for (; _at < offset; _at++)
        {
            if (utf8[_at] != (byte)'\n')
                continue;
            _line++;
            _lineStart = _at + 1;
        }

        return new Mark(_line, Encoding.UTF8.GetCharCount(utf8, _lineStart, (int)offset - _lineStart) + 1);
    }
}
