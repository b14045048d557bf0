using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Tests.Support;

/// <summary>A manifest as the compiler would leave it, from a few words.</summary>
internal sealed class ManifestBuilder
{
    private readonly Dictionary<string, ManifestNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ManifestSource> _sources = new(StringComparer.Ordinal);

    public ManifestBuilder Source(string source, string stream)
    {
        var id = $"source.test.{source}.{stream}";
        _sources[id] = new ManifestSource
        {
            UniqueId = id,
            SourceName = source,
            Name = stream,
            Identifier = $"{source}__{stream}",
            PackageName = "test",
            Database = "warehouse",
            Schema = "raw",
            Path = "s.yml",
            OriginalFilePath = "generated/s.yml",
            Fqn = ["test", source, stream],
            RelationName = $"\"raw\".\"{source}__{stream}\"",
            Config = new SourceConfig { Codegen = new SourceDetails() },
        };
        return this;
    }

    public ManifestBuilder View(string name, string sql, params string[] parents) => Model(name, Materializations.View, sql, parents);

    public ManifestBuilder Table(string name, string sql, params string[] parents) => Model(name, Materializations.Table, sql, parents);

    public ManifestBuilder Model(
        string name, string materialized, string sql, string[] parents, Func<ManifestNode, ManifestNode>? change = null)
    {
        var schema = name.StartsWith("stg", StringComparison.Ordinal) ? "staging" : "marts";
        var node = Node(ResourceTypes.Model, name, schema, $"models/{schema}/{name}.sql", materialized, parents) with
        {
            Compiled = true,
            CompiledCode = sql,
        };
        return Add(change is null ? node : change(node));
    }

    public ManifestBuilder Seed(string name, params (string Name, string Type)[] columns)
    {
        var node = Node(ResourceTypes.Seed, name, "seeds", $"models/seeds/{name}.csv", Materializations.Seed, []);
        var bound = columns.Select(column => new BoundColumn { Name = column.Name, Type = column.Type }).ToList();
        return Add(node with { Config = node.Config with { Codegen = node.Config.Codegen with { Columns = bound, Delimiter = "," } } });
    }

    public ManifestBuilder Test(string name, string sql, string severity, params string[] parents)
    {
        var node = Node(ResourceTypes.Test, name, "tests", $"models/tests/{name}.sql", Materializations.Test, parents);
        return Add(node with
        {
            Compiled = true,
            CompiledCode = sql,
            RelationName = null,
            Config = node.Config with { Severity = severity },
        });
    }

    public ManifestBuilder Tag(string name, params string[] tags)
    {
        var (id, node) = _nodes.Single(entry => entry.Value.Name == name);
        _nodes[id] = node with { Tags = tags };
        return this;
    }

    public ManifestBuilder Change(string name, Func<ManifestNode, ManifestNode> change)
    {
        var (id, node) = _nodes.Single(entry => entry.Value.Name == name);
        _nodes[id] = change(node);
        return this;
    }

    public Manifest Build()
    {
        var parents = _nodes.Values.ToDictionary(node => node.UniqueId, node => node.DependsOn.Nodes, StringComparer.Ordinal);
        foreach (var source in _sources.Keys)
            parents[source] = [];
        var children = parents.Keys.ToDictionary(
            id => id, id => (IReadOnlyList<string>)[.. parents.Where(entry => entry.Value.Contains(id)).Select(entry => entry.Key).Order(StringComparer.Ordinal)], StringComparer.Ordinal);
        return new Manifest
        {
            Metadata = new ManifestMetadata { ProjectName = "test", AdapterType = "duckdb" },
            Nodes = _nodes.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
            Sources = _sources,
            ParentMap = parents,
            ChildMap = children,
        };
    }

    private ManifestBuilder Add(ManifestNode node)
    {
        _nodes.Add(node.UniqueId, node);
        return this;
    }

    private string IdOf(string name) => name.Contains('.', StringComparison.Ordinal)
        ? $"source.test.{name}"
        : _nodes.Values.Single(node => node.Name == name && node.ResourceType != ResourceTypes.Test).UniqueId;

    private ManifestNode Node(string type, string name, string schema, string file, string materialized, string[] parents) => new()
    {
        UniqueId = $"{type}.test.{name}",
        ResourceType = type,
        Name = name,
        PackageName = "test",
        Database = "warehouse",
        Schema = schema,
        Alias = name,
        Path = file,
        OriginalFilePath = file,
        Fqn = ["test", schema, name],
        Checksum = new NodeChecksum("sha256", ""),
        Config = new NodeConfig { Materialized = materialized, Codegen = new NodeDetails { Line = 2, Fingerprint = name } },
        DependsOn = new NodeDependencies { Nodes = [.. parents.Select(IdOf).Order(StringComparer.Ordinal)] },
        RelationName = $"\"{schema}\".\"{name}\"",
    };
}
