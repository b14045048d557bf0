namespace Codegen.Models.Tests.Impact;

/// <summary>A field of the shop's orders.</summary>
internal sealed record ShopField(string Name, string Type)
{
    public bool Nullable { get; init; }

    public string Description { get; init; } = "";

    public IReadOnlyList<string> Values { get; init; } = [];

    public string Yaml(string records)
    {
        var values = Values.Count == 0 ? "" : $", values: [{string.Join(", ", Values)}]";
        var nullable = Nullable ? "true" : "false";
        return $"          - {{name: {Name}, data_type: \"{Type}\", description: \"{Description}\", config: {{meta: {{pointer: \"{records}/{Name}\", "
            + $"document: \"/components/schemas/order/properties/{Name}\", nullable: {nullable}{values}}}}}}}";
    }
}
