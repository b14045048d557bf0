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

    /// <summary>The name without control characters, which no warehouse takes; never empty.</summary>
    private static string Clean(string field)
    {
        var name = new string([.. field.Select(character => char.IsControl(character) || char.IsSurrogate(character) ? '_' : character)]);
        return name.Length == 0 ? "field" : name;
    }
}
