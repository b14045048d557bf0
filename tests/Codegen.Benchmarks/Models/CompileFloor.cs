using Codegen.Contracts.Manifests;
using DuckDB.NET.Data;

namespace Codegen.Benchmarks.Models;

/// <summary>What the work costs at least: DuckDB alone binds the same SQL, rendered and ordered already, each as the empty table that the next ones read.</summary>
/// <param name="script">A file of statements, a NUL between them.</param>
internal sealed class CompileFloor(string script)
{
    private const char Separator = '\0';

    /// <summary>Writes the statements of a manifest, parents first.</summary>
    public static void Write(Manifest manifest, string script)
    {
        var statements = new List<string>();
        foreach (var schema in manifest.Nodes.Values.Select(node => node.Schema).Concat(manifest.Sources.Values.Select(source => source.Schema)).Distinct())
            statements.Add($"create schema if not exists \"{schema}\"");
        foreach (var source in manifest.Sources.Values)
            statements.Add($"create table {source.RelationName} ({string.Join(", ", source.Config.Codegen.Columns.Select(column => $"\"{column.Name}\" {column.Type}"))})");
        var left = manifest.Nodes.Values.Where(node => node.ResourceType == ResourceTypes.Model).ToList();
        var done = new HashSet<string>(manifest.Sources.Keys);
        while (left.Count > 0)
        {
            foreach (var node in left.Where(node => node.DependsOn.Nodes.All(done.Contains)).ToList())
            {
                statements.Add($"create table {node.RelationName} as {node.CompiledCode}\nlimit 0");
                done.Add(node.UniqueId);
                left.Remove(node);
            }
        }

        foreach (var test in manifest.Nodes.Values.Where(node => node.ResourceType == ResourceTypes.Test))
            statements.Add($"describe {test.CompiledCode}");
        File.WriteAllText(script, string.Join(Separator, statements));
    }

    /// <summary>Runs them.</summary>
    public async Task<long> RunAsync()
    {
        await using var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync();
        var statements = (await File.ReadAllTextAsync(script)).Split(Separator);
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }

        return statements.Length;
    }
}
