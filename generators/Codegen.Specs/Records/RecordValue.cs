namespace Codegen.Specs.Records;

/// <summary>What a property or an element holds.</summary>
/// <param name="Kind">Which kind of value.</param>
/// <param name="Item">Of a list, its elements; of a map, its values; else null.</param>
/// <param name="Type">Of an object, the name of its type; else empty.</param>
public sealed record RecordValue(RecordValueKind Kind, RecordValue? Item = null, string Type = "")
{
    /// <summary>Any JSON value.</summary>
    public static RecordValue Any { get; } = new(RecordValueKind.Any);

    /// <summary>Of an element or a map's value: whether it may be null. A member says so itself.</summary>
    public bool Nullable { get; init; }
}
