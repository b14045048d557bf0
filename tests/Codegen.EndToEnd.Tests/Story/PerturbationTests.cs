using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;
using Codegen.Models.Lineage;
using Codegen.Transform.Planning;
using Codegen.Transform.Running;
using Codegen.Warehouse.DuckDb;
using DuckDB.NET.Data;

namespace Codegen.EndToEnd.Tests.Story;

/// <summary>Lineage against reality: whatever changes in a mart when a raw column's values change names that column among its origins.</summary>
[Collection(SharedStory.Name)]
public sealed class PerturbationTests : IDisposable
{
    private readonly string _path;
    private readonly DuckDBConnection _warehouse;
    private readonly Manifest _manifest;
    private readonly IReadOnlyList<ManifestNode> _marts;

    public PerturbationTests(StoryFixture story)
    {
        _path = Path.Combine(story.Workspace.Folder, "perturbed.duckdb");
        File.Copy(story.Workspace.Warehouse, _path);
        _warehouse = Open(_path);
        _manifest = ManifestJson.Read(File.ReadAllBytes(Path.Combine(story.Workspace.Folder, ".codegen", "dev", "target", "manifest.json")));
        _marts = [.. _manifest.Nodes.Values.Where(node => node is { ResourceType: ResourceTypes.Model, Schema: "marts" })];
    }

    public void Dispose()
    {
        _warehouse.Dispose();
        File.Delete(_path);
    }

    [Fact]
    public async Task Whatever_changes_names_its_cause()
    {
        var origins = _marts.SelectMany(mart => mart.Config.Codegen.Columns.Select(column => (Mart: mart.Name, Column: column.Name)))
            .ToDictionary(column => column, column => OriginsOf($"{column.Mart}.{column.Column}"));
        var all = origins.Values.SelectMany(found => found).ToHashSet();
        var before = Read();
        var (runs, effective) = (0, 0);
        foreach (var source in _manifest.Sources.Values.Where(source => all.Any(origin => origin.Node == source.UniqueId)))
        {
            var columns = source.Config.Codegen.Columns.Select(column => column.Name).ToList();
            var named = columns.Where(column => all.Contains(new ColumnReference(source.UniqueId, column))).ToList();
            IEnumerable<IReadOnlyList<string>> groups = [columns.Except(named).ToList(), .. named.Select(column => new[] { column })];
            foreach (var group in groups)
            {
                var after = await PerturbedAsync(source, group);
                var changed = before.Zip(after).SelectMany(pair => pair.First.Changed(pair.Second, IsInKey(pair.First.Mart, source, group))).ToList();
                foreach (var column in changed)
                    Assert.True(group.Any(cause => origins[column].Contains(new ColumnReference(source.UniqueId, cause))), $"{column} changed with {source.Name}'s {string.Join(", ", group)}, and doesn't name it");
                (runs, effective) = (runs + 1, effective + (changed.Count > 0 ? 1 : 0));
            }

            new RawPerturbation(_warehouse).Change(source.Identifier, []);
        }

        Assert.InRange(runs, 40, 200);
        Assert.InRange(effective, 30, runs);
    }

    /// <summary>Kept open, so that the file is opened once and never tidied up in between; for so few rows one thread is the fastest.</summary>
    private static DuckDBConnection Open(string path)
    {
        var connection = new DuckDBConnection(new DuckDBConnectionStringBuilder { DataSource = path, ["access_mode"] = "READ_WRITE" }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "set global checkpoint_threshold = '10GB'; set global threads = 1";
        command.ExecuteNonQuery();
        return connection;
    }

    private bool IsInKey(ManifestNode mart, ManifestSource source, IReadOnlyList<string> columns) => mart.Config.UniqueKey.Any(
        key => ColumnLineageTree.Of(_manifest, $"{mart.Name}.{key}").Values.Any(origin => origin.Node == source.UniqueId && columns.Contains(origin.Column)));

    private HashSet<ColumnReference> OriginsOf(string column)
    {
        var tree = ColumnLineageTree.Of(_manifest, column);
        return [.. tree.Values.Concat(tree.Rows).Select(origin => new ColumnReference(origin.Node, origin.Column))];
    }

    /// <summary>The marts after values of a raw table have changed.</summary>
    private async Task<IReadOnlyList<MartRows>> PerturbedAsync(ManifestSource source, IReadOnlyList<string> columns)
    {
        new RawPerturbation(_warehouse).Change(source.Identifier, columns);
        string[] descendants = [$"stg_{source.SourceName}__{source.Name}_log+"];
        var request = new RunRequest(RunVerb.Run) { Select = descendants, Exclude = ["path:generated", "path:models/staging"], FullRefresh = true };
        var options = new RunnerOptions { Root = ".", InvocationId = "perturbation", Threads = 1 };
        var results = await new Runner(new DuckDbWarehouse(_path, new DuckDbOptions()), options, TimeProvider.System)
            .RunAsync(RunPlanner.Plan(_manifest, request), null, TestContext.Current.CancellationToken);
        Assert.All(results.Results, result => Assert.True(result.Status == NodeStatus.Success, $"{source.Name} {string.Join(", ", columns)}: {result.UniqueId}: {result.Message}"));
        return Read();
    }

    private IReadOnlyList<MartRows> Read() => [.. _marts.Select(mart => MartRows.Read(_warehouse, mart))];
}
