namespace Codegen.Contracts.Manifests;

/// <summary>What a model can become.</summary>
public static class Materializations
{
    /// <summary>A view.</summary>
    public const string View = "view";

    /// <summary>A table, made anew in each run.</summary>
    public const string Table = "table";

    /// <summary>A table that grows: new rows are merged by its unique key.</summary>
    public const string Incremental = "incremental";

    /// <summary>The history of a change log: one row a version, its validity half-open.</summary>
    public const string Scd2 = "scd2";

    /// <summary>A table from a CSV file.</summary>
    public const string Seed = "seed";

    /// <summary>Of tests: nothing is made.</summary>
    public const string Test = "test";
}
