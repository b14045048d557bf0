using Codegen.Warehouse.Binding;

namespace Codegen.Models.Binding;

/// <summary>Spells types as the binder does, so that <c>varchar</c> and <c>TEXT</c> are the same promise.</summary>
internal sealed class TypeNames(ISqlBinder binder)
{
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <summary>A type in the binder's spelling; null where there is no such type.</summary>
    public string? Canonical(string type)
    {
        if (!_known.TryGetValue(type, out var canonical))
            _known[type] = canonical = Ask(type);
        return canonical;
    }

    private string? Ask(string type) => StaysInside(type) && binder.Bind($"select cast(null as {type}) as c") is { Query: { } query }
        ? query.Columns[0].Type
        : null;

    /// <summary>Whether a text can't end the cast that it is put into and begin other SQL.</summary>
    private static bool StaysInside(string type)
    {
        var depth = 0;
        foreach (var letter in type)
        {
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth < 0 || !(char.IsAsciiLetterOrDigit(letter) || "_ (),[]\"".Contains(letter, StringComparison.Ordinal)))
                return false;
        }

        return type.Length > 0 && char.IsAsciiLetter(type[0]) && depth == 0;
    }
}
