using Codegen.Contracts.Errors;

namespace Codegen.Models.Settings;

/// <summary>What a person says of a column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">Where its entry stands.</param>
internal sealed record ColumnSettings(string Name, SourcePosition At)
{
    /// <summary>The class of personal data that says: none, whatever it is made of.</summary>
    public const string NoPii = "none";

    public Stated<string>? Description { get; init; }

    public Stated<string>? DataType { get; init; }

    public Stated<bool>? NotNull { get; init; }

    /// <summary>The class of personal data, or <see cref="NoPii"/>.</summary>
    public Stated<string>? Pii { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyDictionary<string, string> Meta { get; init; } = NodeSettings.Empty.Meta;

    public IReadOnlyList<TestSettings> Tests { get; init; } = [];

    /// <summary>Columns of both, the upper's laid over the lower's of the same name.</summary>
    public static IReadOnlyList<ColumnSettings> Union(IReadOnlyList<ColumnSettings> upper, IReadOnlyList<ColumnSettings> lower)
    {
        if (upper.Count == 0 || lower.Count == 0)
            return upper.Count == 0 ? lower : upper;
        var below = lower.ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);
        var union = upper.Select(column => below.Remove(column.Name, out var other) ? column.Over(other) : column).ToList();
        return [.. union, .. lower.Where(column => below.ContainsKey(column.Name))];
    }

    private ColumnSettings Over(ColumnSettings lower) => this with
    {
        Description = Description ?? lower.Description,
        DataType = DataType ?? lower.DataType,
        NotNull = NotNull ?? lower.NotNull,
        Pii = Pii ?? lower.Pii,
        Tags = NodeSettings.Union(Tags, lower.Tags),
        Meta = NodeSettings.Union(Meta, lower.Meta),
        Tests = [.. lower.Tests, .. Tests],
    };
}
