using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Seeds;

/// <summary>A seed's file, read, and the columns that its values go to.</summary>
/// <param name="Node">The seed.</param>
/// <param name="Columns">The columns, in the file's order.</param>
/// <param name="Rows">The rows behind the header; each has one value a column.</param>
internal sealed record SeedFile(ManifestNode Node, IReadOnlyList<BoundColumn> Columns, IReadOnlyList<CsvRow> Rows)
{
    /// <exception cref="SeedException">The file can't be read or isn't as the manifest says.</exception>
    public static async Task<SeedFile> ReadAsync(string root, ManifestNode node, CancellationToken cancellationToken)
    {
        var text = await ReadTextAsync(Path.Combine(root, node.OriginalFilePath), node, cancellationToken);
        var delimiter = node.Config.Codegen.Delimiter is { Length: > 0 } given ? given[0] : ',';
        var reader = new CsvReader(text, delimiter);
        List<CsvRow> rows;
        try
        {
            rows = [.. reader.Read()];
        }
        catch (FormatException fault)
        {
            throw new SeedException(reader.Position(node.OriginalFilePath), fault.Message, fault);
        }

        var columns = ColumnsOf(node, rows.FirstOrDefault());
        return rows.Skip(1).FirstOrDefault(row => row.Fields.Count != columns.Count) is { } wrong
            ? throw Error(node, wrong.Fields[0], $"the row has {wrong.Fields.Count} values, the header {columns.Count} columns")
            : new SeedFile(node, columns, rows[1..]);
    }

    /// <summary>A value isn't of its column's type. It isn't shown.</summary>
    public CodegenException Unfit(CsvField field, BoundColumn column) =>
        Error(Node, field, $"the value of column {column.Name} is no {column.Type}");

    private static IReadOnlyList<BoundColumn> ColumnsOf(ManifestNode node, CsvRow? header)
    {
        var columns = node.Config.Codegen.Columns;
        if (header is null)
            throw Error(node, new CsvField(null, 1, 1), "the file has no header");
        foreach (var field in header.Fields.Where(field => columns.All(column => column.Name != field.Text)))
            throw Error(node, field, $"the manifest knows no column '{field.Text}': compile the models again");
        return columns.FirstOrDefault(column => header.Fields.All(field => field.Text != column.Name)) is { } lost
            ? throw Error(node, header.Fields[0], $"the header lacks the column {lost.Name}")
            : [.. header.Fields.Select(field => columns.First(column => column.Name == field.Text))];
    }

    private static SeedException Error(ManifestNode node, CsvField at, string message) =>
        new(new SourcePosition(node.OriginalFilePath, at.Line, at.Column), message);

    private static async Task<string> ReadTextAsync(string path, ManifestNode node, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SeedException(SourcePosition.StartOf(node.OriginalFilePath), $"the file can't be read: {fault.Message}", fault);
        }
    }
}
