namespace Codegen.Generators.Models;

/// <summary>A column as YAML beside a model or a source has it.</summary>
internal static class ModelColumn
{
    /// <summary>The column's members; those that say nothing are left out by the writer.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Describe(string name, string type, string description, object? config, object? tests = null) =>
    [
        new("name", name),
        new("data_type", type),
        new("description", ModelText.Describe(description)),
        new("config", config),
        new("data_tests", tests),
    ];

    /// <summary>Values that the document allows; none where one of them would begin a template's expression.</summary>
    public static IReadOnlyList<string> Values(IReadOnlyList<string> values) => values.Any(ModelText.BeginsTemplate) ? [] : values;
}
