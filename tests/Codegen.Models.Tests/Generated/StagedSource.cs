using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Testing;
using Codegen.Warehouse;
using Codegen.Warehouse.DuckDb;

namespace Codegen.Models.Tests.Generated;

/// <summary>
/// The staging that the generator writes for a hostile document (golden files of <c>Codegen.Generators.Tests</c>), compiled, as views over
/// an empty raw table in DuckDB.
/// </summary>
internal sealed class StagedSource : IAsyncDisposable
{
    private readonly string _folder;
    private readonly IWarehouseSession _session;

    private StagedSource(Manifest manifest, string folder, IWarehouseSession session) => (Manifest, _folder, _session) = (manifest, folder, session);

    public Manifest Manifest { get; }

    /// <summary>The record's columns in the raw table, in order.</summary>
    public IReadOnlyList<BoundColumn> Fields =>
        [.. Manifest.Sources["source.codegen.shop.things"].Config.Codegen.Columns.TakeWhile(column => column.Name != "_connection")];

    public static async Task<StagedSource> OpenAsync()
    {
        var golden = Path.Combine(RepositoryRoot.Path, "tests", "Codegen.Generators.Tests", "Models", "golden", "hostile");
        var files = Directory.EnumerateFiles(golden, "*", SearchOption.AllDirectories)
            .Select(file => ("generated/" + Path.GetRelativePath(golden, file), File.ReadAllText(file)));
        var result = CompiledProject.Of([.. files]);
        Assert.DoesNotContain(result.Problems, problem => problem.Severity == ProblemSeverity.Error);

        var folder = Directory.CreateTempSubdirectory("codegen-staged-").FullName;
        var session = await new DuckDbWarehouse(Path.Combine(folder, "warehouse.duckdb"), new DuckDbOptions()).OpenAsync(TestContext.Current.CancellationToken);
        var staged = new StagedSource(result.Sound(), folder, session);
        await staged.CreateAsync();
        return staged;
    }

    /// <summary>Adds a version of a record to the raw table.</summary>
    public Task AddAsync(string key, int version, int seq, string op = "upsert", params (string Column, string Value)[] values)
    {
        var columns = string.Concat(values.Select(value => $", {Ident(value.Column)}"));
        var texts = string.Concat(values.Select(value => $", {value.Value}"));
        return RunAsync(
            $"insert into raw.shop__things (_connection, _partition, _key, _version, _at, _seq, _load, _op, _hash{columns}) "
            + $"values ('c', '', '{key}', make_timestamptz({version}), make_timestamptz(0), {seq}, 1, '{op}', 'h'{texts})");
    }

    /// <summary>A query's rows, values joined by <c>|</c>, null as <c>∅</c>.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(string sql) =>
        [.. (await _session.ReadAsync(sql, TestContext.Current.CancellationToken)).Select(row => string.Join('|', row.Select(value => value ?? "∅")))];

    public string Ident(string name) => _session.Dialect.Ident(name);

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task CreateAsync()
    {
        await RunAsync("create schema raw");
        await RunAsync("create schema staging");
        var columns = Manifest.Sources["source.codegen.shop.things"].Config.Codegen.Columns.Select(column => $"{Ident(column.Name)} {column.Type}");
        await RunAsync($"create table raw.shop__things ({string.Join(", ", columns)})");
        foreach (var model in new[] { "stg_shop__things_log", "stg_shop__things" })
            await RunAsync($"create view staging.{model} as {Manifest.Model(model).CompiledCode}");
    }

    private Task<long> RunAsync(string sql) => _session.ExecuteAsync(sql, TestContext.Current.CancellationToken);
}
