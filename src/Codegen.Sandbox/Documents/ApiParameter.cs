using System.Text.Json;

namespace Codegen.Sandbox.Documents;

/// <summary>A parameter that an operation declares.</summary>
/// <param name="Name">The name on the wire, without the brackets of arrays and ranges.</param>
/// <param name="In"><c>query</c>, <c>path</c>, <c>header</c>, <c>cookie</c>, or <c>body</c> in version 2.0.</param>
/// <param name="Required">Whether a request without it is refused.</param>
/// <param name="Schema">What its values are.</param>
internal sealed record ApiParameter(string Name, string In, bool Required, Schema Schema)
{
    private static readonly string[] Comparisons = ["gt", "gte", "lt", "lte"];

    /// <summary>The value that a request without the parameter means; null where the document declares none.</summary>
    public string? Default => Schema.Default is { } value ? Text(value) : null;

    /// <summary>The values allowed; empty where any is. An array's are those of its items.</summary>
    public IReadOnlyList<string> Allowed => [.. (Schema.Items ?? Schema).Enum.Select(Text)];

    /// <summary>Whether it takes a range: <c>name[gte]=…&amp;name[lt]=…</c>.</summary>
    public bool IsRange => Schemas.Any(s => s.Properties.Count > 0 && s.Properties.All(p => Comparisons.Contains(p.Name)));

    private IEnumerable<Schema> Schemas => Schema.Choices.Append(Schema);

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
