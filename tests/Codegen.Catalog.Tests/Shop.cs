using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;

namespace Codegen.Catalog.Tests;

/// <summary>A small manifest by hand: two streams, staging, a history and a mart, tests of each kind, and a run of it.</summary>
internal static class Shop
{
    public const string Orders = "source.shop.acme.orders";
    public const string Staged = "model.shop.stg_acme__orders";
    public const string History = "model.shop.dim_customer";
    public const string Mart = "model.shop.fct_orders";
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    public static CatalogOptions Options { get; } = new() { Lake = "s3://bucket/lake" };

    public static Manifest Manifest { get; } = new()
    {
        Metadata = new ManifestMetadata { ProjectName = "shop", AdapterType = "duckdb" },
        Sources = new Dictionary<string, ManifestSource>(StringComparer.Ordinal)
        {
            ["source.shop.acme.customers"] = Source("customers", Column("id", "VARCHAR"), Column("email", "VARCHAR", pii: "email"), Ours("_key")),
            [Orders] = Source("orders", Column("id", "VARCHAR"), Column("total, net (eur)", "DECIMAL(38,12)"), Column("lines", "JSON"), Ours("_key")),
        },
        Nodes = new Dictionary<string, ManifestNode>(StringComparer.Ordinal)
        {
            [History] = Node(History, "history", Materializations.Scd2, ["source.shop.acme.customers"], Made("customer_id", "VARCHAR", true, ("source.shop.acme.customers", "id")), Made("email", "VARCHAR", true, ("source.shop.acme.customers", "email")) with { Pii = "email" }),
            [Mart] = Node(Mart, "marts", Materializations.Table, [Staged, History], Made("order_id", "VARCHAR", true, (Staged, "order_id")), Made("total", "DECIMAL(38,2)", false, (Staged, "total"))) with
            {
                Description = "One row per order.",
                Meta = new Dictionary<string, string> { ["owner"] = "finance" },
                Tags = ["mart"],
                Columns = new Dictionary<string, ManifestColumn> { ["total"] = new() { Name = "total", Description = "In euros.", Tags = ["money"] } },
            },
            [Staged] = Node(Staged, "staging", Materializations.View, [Orders], Made("order_id", "VARCHAR", true, (Orders, "id")), Made("total", "DECIMAL(38,12)", true, (Orders, "total, net (eur)"))),
            ["test.shop.accepted"] = Test("accepted", Mart, "accepted_values", "order_id", ("values", "[\"a\",\"b\"]")),
            ["test.shop.not_null"] = Test("not_null", Mart, "not_null", "order_id"),
            ["test.shop.related"] = Test("related", Mart, "relationships", "order_id", ("to", "ref('dim_customer')"), ("field", "customer_id")),
            ["test.shop.singular"] = Test("singular", null, null, null) with { DependsOn = new NodeDependencies { Nodes = [Mart] } },
            ["test.shop.unique"] = Test("unique", Mart, "unique", "order_id"),
            ["test.shop.unique_rows"] = Test("unique_rows", Mart, "unique", null, ("columns", "[\"order_id\",\"total\"]")),
        },
        ParentMap = new Dictionary<string, IReadOnlyList<string>>(),
        ChildMap = new Dictionary<string, IReadOnlyList<string>>(),
    };

    public static RunResults Results { get; } = new()
    {
        Metadata = new RunMetadata { GeneratedAt = Noon, InvocationId = "run-1", InvocationStartedAt = Noon.AddMinutes(-1) },
        ElapsedTime = 60,
        Args = new RunArguments { Which = "build" },
        Results =
        [
            Ended("test.shop.not_null", NodeStatus.Pass, 0), Ended("test.shop.unique", NodeStatus.Fail, 2), Ended("test.shop.accepted", NodeStatus.Warn, 1),
            Ended("test.shop.related", NodeStatus.Error, null), Ended("test.shop.unique_rows", NodeStatus.Skipped, null),
        ],
    };

    private static ManifestSource Source(string name, params BoundColumn[] columns) => new()
    {
        UniqueId = $"source.shop.acme.{name}",
        SourceName = "acme",
        SourceDescription = "Acme's API",
        Name = name,
        Identifier = $"acme__{name}",
        PackageName = "shop",
        Database = "warehouse",
        Schema = "raw",
        Path = "_acme__sources.yml",
        OriginalFilePath = "generated/acme/models/_acme__sources.yml",
        Fqn = ["shop", "acme", name],
        Description = $"All {name}.",
        Columns = columns.ToDictionary(column => column.Name, column => new ManifestColumn { Name = column.Name, Description = $"The {column.Name}." }),
        RelationName = $"\"raw\".\"acme__{name}\"",
        Config = new SourceConfig
        {
            Codegen = new SourceDetails
            {
                Request = $"GET /v1/{name}",
                Operation = $"list_{name}",
                Key = ["$.id"],
                LakePrefix = $"raw/source=acme/connection=*/stream={name}/",
                Columns = columns,
            },
        },
    };

    private static BoundColumn Column(string name, string type, string? pii = null) =>
        new() { Name = name, Type = type, Pointer = $"/data/*/{name}", Document = $"/components/schemas/x/properties/{name}", Pii = pii, Nullable = name != "id" };

    private static BoundColumn Ours(string name) => new() { Name = name, Type = "VARCHAR", Nullable = false };

    private static BoundColumn Made(string name, string type, bool copied, params (string Node, string Column)[] from) =>
        new() { Name = name, Type = type, Copied = copied, Lineage = [.. from.Select(each => new ColumnReference(each.Node, each.Column))] };

    private static ManifestNode Node(string id, string schema, string materialized, IReadOnlyList<string> parents, params BoundColumn[] columns)
    {
        var name = id[(id.LastIndexOf('.') + 1)..];
        return new ManifestNode
        {
            UniqueId = id,
            ResourceType = ResourceTypes.Model,
            Name = name,
            PackageName = "shop",
            Database = "warehouse",
            Schema = schema,
            Alias = name,
            Path = $"{schema}/{name}.sql",
            OriginalFilePath = $"models/{schema}/{name}.sql",
            Fqn = ["shop", schema, name],
            Checksum = new NodeChecksum("sha256", "00"),
            Config = new NodeConfig { Materialized = materialized, UniqueKey = materialized == Materializations.Scd2 ? ["customer_id"] : [], Codegen = new NodeDetails { Columns = columns } },
            DependsOn = new NodeDependencies { Nodes = parents },
            RawCode = $"select 1 -- {name}",
            Compiled = true,
            CompiledCode = $"select 2 -- {name}",
            RelationName = $"\"{schema}\".\"{name}\"",
        };
    }

    private static ManifestNode Test(string name, string? about, string? kind, string? column, params (string Name, string Value)[] arguments)
    {
        var test = Node($"test.shop.{name}", "tests", Materializations.Test, about is null ? [] : [about]);
        return test with
        {
            ResourceType = ResourceTypes.Test,
            RelationName = null,
            AttachedNode = about,
            ColumnName = column,
            TestMetadata = kind is null ? null : new TestMetadata(kind, arguments.ToDictionary(each => each.Name, each => each.Value)),
            Config = test.Config with { Severity = "error" },
        };
    }

    private static NodeResult Ended(string id, string status, long? failures) => new()
    {
        UniqueId = id,
        Status = status,
        Timing = status == NodeStatus.Skipped ? [] : [new NodeTiming("execute", Noon.AddSeconds(-30), Noon.AddSeconds(-29))],
        ThreadId = "Thread-1",
        ExecutionTime = 1,
        Failures = failures,
    };
}
