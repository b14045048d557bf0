namespace Codegen.Models.Settings;

/// <summary>The closed list of keys that a part of a header or of YAML takes.</summary>
/// <param name="Part">The part, as a message names it.</param>
/// <param name="Known">The keys.</param>
internal sealed record Vocabulary(string Part, params string[] Known)
{
    private static readonly string[] About = ["description", "owner", "tags", "meta"];

    private static readonly string[] Building = ["materialized", "unique_key", "contract"];

    private static readonly string[] Testing = ["columns", "tests", "data_tests"];

    public static Vocabulary Header { get; } = new("a model's header", [.. Building, .. About, .. Testing]);

    public static Vocabulary ConfigCall { get; } = new("config(…)", [.. Building, .. About]);

    public static Vocabulary Model { get; } = new("a model", ["name", "config", .. Building, .. About, .. Testing]);

    public static Vocabulary ModelConfig { get; } = new("a model's 'config'", [.. Building, "owner", "tags", "meta"]);

    public static Vocabulary Seed { get; } = new("a seed", ["name", "config", "delimiter", "column_types", .. About, .. Testing]);

    public static Vocabulary SeedConfig { get; } = new("a seed's 'config'", "delimiter", "column_types", "owner", "tags", "meta");

    public static Vocabulary TestHeader { get; } = new("a test's header", ["severity", .. About]);

    public static Vocabulary Contract { get; } = new("'contract'", "enforced");

    public static Vocabulary Column { get; } = new(
        "a column", "name", "description", "data_type", "not_null", "pii", "tags", "meta", "config", "tests", "data_tests");

    public static Vocabulary ColumnConfig { get; } = new("a column's 'config'", "meta", "tags");

    public static Vocabulary Folder { get; } = new("a folder", "materialized", "owner", "tags", "meta");

    public static Vocabulary Project { get; } = new("the project", "name", "vars", "folders");

    public static Vocabulary Properties { get; } = new("the file", "version", "models", "seeds", "sources");

    public static Vocabulary Source { get; } = new("a source", "name", "description", "schema", "tables", "tags", "meta", "config");

    public static Vocabulary SourceTable { get; } = new(
        "a source's table", "name", "identifier", "description", "loaded_at_field", "columns", "tags", "meta", "config", "tests", "data_tests");

    public static Vocabulary SourceTableConfig { get; } = new("a source table's 'config'", "meta", "tags", "loaded_at_field");

    public static Vocabulary TestConfig { get; } = new("a test's 'config'", "severity", "where", "tags", "meta");
}
