using Codegen.Contracts.Schemas;

namespace Codegen.Specs.Schemas;

/// <summary>Names the columns of one table: fields keep their names unless those collide by case, with each other or with ours.</summary>
internal sealed class ColumnNames
{
    private readonly HashSet<string> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _taken = new(SystemColumns.All, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names the next field's column.</summary>
    /// <param name="field">The field.</param>
    /// <param name="inExtra">
    /// Whether no warehouse finds the field in JSON by its name: a field before it has the same name but for case, or the name is empty.
    /// </param>
    public string Next(string field, out bool inExtra)
    {
        inExtra = !_fields.Add(field) || field.Length == 0;
        var wanted = Clean(field);
        var name = wanted;
        for (var suffix = 2; !_taken.Add(name); suffix++)
            name = string.Concat(wanted, "_", suffix.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return name;
    }

    /// <summary>
    /// The name without control characters, which no warehouse takes, and without what begins a template's expression, statement or
    /// comment (<c>{{</c>, <c>{%</c>, <c>{#</c>): models name columns, and a name must stay one. Never empty.
    /// </summary>
    private static string Clean(string field)
    {
        var name = new string([.. field.Select((character, at) => IsUnfit(field, at) ? '_' : character)]);
        return name.Length == 0 ? "field" : name;
    }

    private static bool IsUnfit(string field, int at) =>
        char.IsControl(field[at])
        || char.IsSurrogate(field[at])
        || (field[at] == '{' && at + 1 < field.Length && field[at + 1] is '{' or '%' or '#');
}
