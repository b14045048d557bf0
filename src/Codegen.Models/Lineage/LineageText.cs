using System.Text;

namespace Codegen.Models.Lineage;

/// <summary>Writes a lineage tree for people.</summary>
public static class LineageText
{
    /// <summary>
    /// A tree with a line a column, its type and, at its leaves, request and pointer; below it the fields that its values come from, with
    /// the place in the document, and those that only decide its rows. Ends with a line feed.
    /// </summary>
    /// <param name="tree">The tree.</param>
    public static string Write(ColumnLineageTree tree)
    {
        List<string[]> lines = [];
        Add(lines, tree.Column, "", "", []);
        var text = new StringBuilder();
        TextTable.Write(text, lines, "");
        if (tree.Values.Count > 0 && tree.Column.Parents.Count > 0)
        {
            text.Append("\nvalues from\n");
            TextTable.Write(text, tree.Values.Select(leaf => Row(leaf, leaf.Document)), "  ");
        }

        if (tree.Rows.Count > 0)
        {
            text.Append("\nrows decided by\n");
            TextTable.Write(text, tree.Rows.GroupBy(leaf => leaf.Node).Select(Deciders), "  ");
        }

        return text.ToString();
    }

    private static void Add(List<string[]> lines, LineageColumn column, string mark, string indent, HashSet<string> told)
    {
        lines.Add([mark + column.Name, column.Type, column.Repeated ? "as above" : Origin(column, lines.Count == 0)]);
        var values = column.Parents.Where(parent => !parent.Indirect).ToList();
        var rows = column.Parents.Where(parent => parent.Indirect).ToList();

        // What decides a model's rows is the same for all its columns: once is enough.
        var telling = rows.Count > 0 && told.Add(column.Node);
        for (var i = 0; i < values.Count; i++)
        {
            var last = i == values.Count - 1 && !telling;
            Add(lines, values[i], indent + (last ? "└─ " : "├─ "), indent + (last ? "   " : "│  "), told);
        }

        if (telling)
            lines.Add([indent + "└╌ rows by " + Grouped(rows)]);
    }

    private static string Origin(LineageColumn column, bool root) =>
        column.Request is not null || column.Pointer is not null ? $"{column.Request}  {column.Pointer}".Trim() : root ? column.File : "";

    /// <summary>The columns by relation: <c>stg_charges: status, paid</c>.</summary>
    private static string Grouped(List<LineageColumn> rows) => string.Join(
        "; ",
        rows.GroupBy(column => column.Node).Select(group => $"{group.First().Relation}: {Names(group)}"));

    private static string[] Row(LineageColumn leaf, string? document) =>
        [leaf.Name, leaf.Request ?? leaf.File, leaf.Pointer ?? "", document ?? ""];

    private static string[] Deciders(IGrouping<string, LineageColumn> group) =>
        [group.First().Relation, Names(group)];

    private static string Names(IEnumerable<LineageColumn> columns) => string.Join(", ", columns.Select(column => column.Column));
}
