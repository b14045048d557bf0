using System.Text;

namespace Codegen.Models.Lineage;

/// <summary>Lines of cells, each column as wide as its widest cell; a line's last cell is never padded.</summary>
internal static class TextTable
{
    public static void Write(StringBuilder text, IEnumerable<string[]> rows, string indent)
    {
        var lines = rows.ToList();
        var widths = new int[lines.Count == 0 ? 0 : lines.Max(line => line.Length)];
        foreach (var line in lines.Where(line => line.Length > 1))
        {
            for (var i = 0; i < line.Length; i++)
                widths[i] = Math.Max(widths[i], line[i].Length);
        }

        foreach (var line in lines)
        {
            var padded = line.Select((cell, i) => i < line.Length - 1 ? cell.PadRight(widths[i]) : cell);
            text.Append((indent + string.Join("  ", padded)).TrimEnd()).Append('\n');
        }
    }
}
