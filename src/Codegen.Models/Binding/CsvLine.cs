using System.Text;

namespace Codegen.Models.Binding;

/// <summary>The fields of one CSV line.</summary>
internal static class CsvLine
{
    /// <summary>Splits a line; quotes around a field are taken off, doubled ones inside it are one.</summary>
    public static IReadOnlyList<string> Split(string line, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && isQuoted && at + 1 < line.Length && line[at + 1] == '"')
                field.Append(line[at++]);
            else if (line[at] == '"')
                isQuoted = !isQuoted;
            else if (line[at] == delimiter && !isQuoted)
                Take(fields, field);
            else
                field.Append(line[at]);
        }

        Take(fields, field);
        return fields;
    }

    private static void Take(List<string> fields, StringBuilder field)
    {
        fields.Add(field.ToString().Trim());
        field.Clear();
    }
}
