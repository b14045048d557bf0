using System.Text.Json;

namespace Codegen.Specs.Documents;

/// <summary>
/// A value in the document and the JSON pointer to it. Reading never throws: what isn't of the wanted kind is null or empty.
/// </summary>
internal readonly struct DocNode(JsonElement element, string pointer)
{
    /// <summary>The JSON pointer to the value.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>The value.</summary>
    public JsonElement Element { get; } = element;

    public bool IsObject => Element.ValueKind == JsonValueKind.Object;

    public bool IsArray => Element.ValueKind == JsonValueKind.Array;

    /// <summary>A string's content; null for other kinds.</summary>
    public string? Text => Element.ValueKind == JsonValueKind.String ? StringOf(Element) : null;

    /// <summary>A scalar as text, as it would stand in a query; null for null, objects and arrays.</summary>
    public string? Scalar => Element.ValueKind switch
    {
        JsonValueKind.String => StringOf(Element),
        JsonValueKind.Number => Element.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>A whole number; null for other kinds and for numbers beyond 64 bits.</summary>
    public long? Integer => Element.ValueKind == JsonValueKind.Number && Element.TryGetInt64(out var value) ? value : null;

    public bool IsTrue => Element.ValueKind == JsonValueKind.True;

    /// <summary>An object's property; null where there is none.</summary>
    public DocNode? this[string name] =>
        IsObject && Element.TryGetProperty(name, out var value) ? new DocNode(value, Yaml.Pointer.Child(Pointer, name)) : null;

    /// <summary>An object's properties in the document's order; a repeated name is kept each time.</summary>
    public IEnumerable<(string Name, DocNode Value)> Properties()
    {
        if (!IsObject)
            yield break;
        foreach (var property in Element.EnumerateObject())
        {
            var name = NameOf(property);
            yield return (name, new DocNode(property.Value, Yaml.Pointer.Child(Pointer, name)));
        }
    }

    /// <summary>An array's elements.</summary>
    public IEnumerable<DocNode> Items()
    {
        if (!IsArray)
            yield break;
        var index = 0;
        foreach (var item in Element.EnumerateArray())
            yield return new DocNode(
                item, string.Concat(Pointer, "/", (index++).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static string StringOf(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate escape, which is no text: keep what the document writes.
            return element.GetRawText().Trim('"');
        }
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\ufffd";
        }
    }
}
