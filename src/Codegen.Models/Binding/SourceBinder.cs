using Codegen.Contracts.Manifests;
using Codegen.Models.Graph;
using Codegen.Models.Problems;
using Codegen.Models.Settings;
using Codegen.Yaml;

namespace Codegen.Models.Binding;

/// <summary>Turns the declared tables of sources into relations.</summary>
internal sealed class SourceBinder(ProjectNames names, TypeNames types, ProblemList problems)
{
    /// <summary>A source's relation; null, reported, where a type is unknown.</summary>
    public BoundRelation? Bind(SourceTable table)
    {
        var columns = table.Columns.Select(Bind).ToList();
        return columns.Count == 0 || columns.Contains(null)
            ? null
            : new BoundRelation(
                names.Source(table.Source, table.Name)!,
                table.At,
                [.. columns.OfType<BoundColumn>()],
                table.Columns.ToDictionary(column => column.Name, column => column.Description?.Value ?? "", StringComparer.OrdinalIgnoreCase));
    }

    private BoundColumn? Bind(ColumnSettings column)
    {
        // What is missing was reported when the file was read.
        if (column.DataType is not { } declared)
            return null;
        if (types.Canonical(declared.Value) is not { } type)
        {
            problems.Error(Codes.BadValue, declared.At, $"'{declared.Value}' is no type that the warehouse knows.");
            return null;
        }

        return new BoundColumn
        {
            Name = column.Name,
            Type = type,
            Nullable = column.NotNull?.Value != true && column.Meta.GetValueOrDefault("nullable") != "false",
            Pii = column.Pii?.Value is { } pii && pii != ColumnSettings.NoPii ? pii : null,
            Pointer = column.Meta.GetValueOrDefault("pointer"),
            Document = column.Meta.GetValueOrDefault("document"),
            Values = Texts(column.Meta.GetValueOrDefault("values")),
        };
    }

    /// <summary>The texts of a list that was kept as JSON.</summary>
    public static IReadOnlyList<string> Texts(string? json) =>
        string.IsNullOrEmpty(json) ? [] : json[0] == '[' ? [.. ParsedText.Read(json, TextFormat.Json).Tree.Items.Select(item => item.Text)] : [json];
}
