using System.Text;

namespace Codegen.Sandbox.Values;

/// <summary>
/// Draws a text that matches a simple regular expression: literals, classes, groups, alternatives and bounded repetition, which is what
/// documents use for identifiers. Anything richer (look-around, back references) is not drawn.
/// </summary>
internal sealed class PatternSampler
{
    private const int MaxRepeat = 4;
    private readonly string _pattern;
    private readonly StringBuilder _text = new();
    private Seed _seed;
    private int _at;
    private bool _muted;

    private PatternSampler(string pattern, Seed seed) => (_pattern, _seed) = (pattern, seed);

    /// <summary>Draws a text.</summary>
    /// <param name="pattern">The regular expression.</param>
    /// <param name="seed">What it is drawn from.</param>
    /// <returns>Null where the expression is richer than what is understood here.</returns>
    public static string? Sample(string pattern, Seed seed)
    {
        var sampler = new PatternSampler(pattern, seed);
        try
        {
            sampler.Alternatives();
            return sampler._at == pattern.Length ? sampler._text.ToString() : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private bool More => _at < _pattern.Length;

    /// <summary>Reads all branches of <c>a|b|c</c>, writes one.</summary>
    private void Alternatives()
    {
        var outer = _muted;
        var chosen = outer ? -1 : Next(Branches());
        var branch = 0;
        _muted = outer || branch != chosen;
        while (More && _pattern[_at] != ')')
        {
            if (_pattern[_at] == '|')
            {
                _at++;
                branch++;
                _muted = outer || branch != chosen;
                continue;
            }

            Repeated();
        }

        _muted = outer;
    }

    private int Branches()
    {
        var (depth, count) = (0, 1);
        for (var i = _at; i < _pattern.Length && depth >= 0; i++)
        {
            switch (_pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    for (i++; i < _pattern.Length && _pattern[i] != ']'; i++)
                        i += _pattern[i] == '\\' ? 1 : 0;
                    break;
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                case '|' when depth == 0:
                    count++;
                    break;
            }
        }

        return count;
    }

    private void Repeated()
    {
        var start = _at;
        var length = _text.Length;
        Atom();
        var atomEnd = _at;
        var (low, high) = Quantifier();
        var after = _at;
        var times = _muted ? 1 : low + Next(Math.Min(high, Math.Max(low, MaxRepeat)) - low + 1);
        if (times == 0)
            _text.Length = length;

        for (var i = 1; i < times; i++)
        {
            _at = start;
            Atom();
            if (_at != atomEnd)
                throw new FormatException();
        }

        _at = after;
    }

    private (int Low, int High) Quantifier()
    {
        if (!More)
            return (1, 1);

        switch (_pattern[_at])
        {
            case '*':
                _at++;
                return (0, MaxRepeat);
            case '+':
                _at++;
                return (1, MaxRepeat);
            case '?':
                _at++;
                return (0, 1);
            case '{':
                var end = _pattern.IndexOf('}', _at);
                var parts = end < 0 ? throw new FormatException() : _pattern[(_at + 1)..end].Split(',');
                _at = end + 1;
                var low = int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
                var open = parts.Length > 1 && parts[1].Length == 0;
                var high = parts.Length == 1 ? low : open ? low + MaxRepeat : int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
                return high is < 0 or > 1000 || low > high ? throw new FormatException() : (low, high);
            default:
                return (1, 1);
        }
    }

    private void Atom()
    {
        var first = _pattern[_at++];
        switch (first)
        {
            case '^' or '$':
                break;
            case '(':
                if (_pattern[_at..].StartsWith("?:", StringComparison.Ordinal))
                    _at += 2;
                else if (More && _pattern[_at] == '?')
                    throw new FormatException();
                Alternatives();
                if (!More)
                    throw new FormatException();
                _at++;
                break;
            case '[':
                Write(PatternClass.Read(_pattern, ref _at));
                break;
            case '.':
                Write(PatternClass.Word);
                break;
            case '\\':
                Write(More ? PatternClass.Escape(_pattern[_at++]) : throw new FormatException());
                break;
            case '*' or '+' or '?' or '{':
                throw new FormatException();
            default:
                Write(first.ToString());
                break;
        }
    }

    private void Write(string oneOf)
    {
        if (!_muted)
            _text.Append(oneOf[Next(oneOf.Length)]);
    }

    private int Next(int bound)
    {
        _seed = _seed.With((ulong)_text.Length);
        return _seed.Below(bound);
    }
}
