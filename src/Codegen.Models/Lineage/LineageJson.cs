using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Codegen.Models.Lineage;

/// <summary>Writes a lineage tree for programs.</summary>
public static class LineageJson
{
    private static readonly LineageJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        MaxDepth = 1000,
    });

    /// <summary>The tree as an object with <c>column</c>, <c>values</c> and <c>rows</c>, members in snake case; the same tree gives the same text.</summary>
    /// <param name="tree">The tree.</param>
    public static string Write(ColumnLineageTree tree) => JsonSerializer.Serialize(tree, Context.ColumnLineageTree) + "\n";
}
