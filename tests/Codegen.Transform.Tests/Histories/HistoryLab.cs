using System.Globalization;
using Codegen.Contracts.Manifests;
using Codegen.Transform.Histories;
using Codegen.Transform.Planning;
using Codegen.Transform.Running;
using Codegen.Transform.Sql;
using Codegen.Transform.Tests.Support;
using Codegen.Warehouse;
using Codegen.Warehouse.DuckDb;

namespace Codegen.Transform.Tests.Histories;

/// <summary>A log table, a log model over it and a history of that, in a DuckDB file that stays open.</summary>
internal sealed class HistoryLab : IAsyncDisposable
{
    private const string Query =
        """
        SELECT trial, id, region, name, amount, _version, _at, _seq, _load, is_deleted
        FROM staging.stg_things_log WHERE id <> 99 -- a filter
        """;

    private readonly RunFixture _fixture = new();
    private readonly IWarehouseSession _session;
    private readonly DuckDbWarehouse _warehouse;

    private HistoryLab(RunFixture fixture, DuckDbWarehouse warehouse, IWarehouseSession session) =>
        (_fixture, _warehouse, _session) = (fixture, warehouse, session);

    /// <summary>Creates the log's table, empty.</summary>
    public const string CreateLog =
        """
        CREATE OR REPLACE TABLE raw.shop__things (trial INTEGER, id INTEGER, region VARCHAR, name VARCHAR, amount INTEGER,
            _version TIMESTAMPTZ, _at TIMESTAMPTZ, _seq BIGINT, _load BIGINT, is_deleted BOOLEAN)
        """;

    public static ManifestBuilder Models { get; } = AddModels(new ManifestBuilder());

    public Manifest Manifest { get; set; } = Models.Build();

    /// <summary>How statements are made.</summary>
    public Func<TransformSql, ManifestNode, HistorySql> Sql { get; init; } = (sql, node) => new HistorySql(sql, node);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private RunnerOptions Options => new() { Root = _fixture.Root, InvocationId = "lab", Threads = 1, HistorySql = Sql };

    public static async Task<HistoryLab> OpenAsync(Func<TransformSql, ManifestNode, HistorySql>? sql = null)
    {
        var fixture = new RunFixture();
        var warehouse = new DuckDbWarehouse(Path.Combine(fixture.Root, "warehouse.duckdb"), new DuckDbOptions { Threads = 1 });
        var session = await warehouse.OpenAsync(Token);
        var lab = new HistoryLab(fixture, warehouse, session) { Sql = sql ?? ((own, node) => new HistorySql(own, node)) };
        await lab.ResetAsync();
        return lab;
    }

    /// <summary>The log's source, its model, and its history.</summary>
    public static ManifestBuilder AddModels(ManifestBuilder manifest) => manifest
        .Source("shop", "things")
        .View("stg_things_log", "SELECT * FROM raw.shop__things", "shop.things")
        .Model("dim_thing", Materializations.Scd2, Query, ["stg_things_log"], AsHistory);

    /// <summary>The statement that appends a batch to the log; null where it is empty.</summary>
    public static string? Insert(IReadOnlyList<LogEvent[]> trials, int load)
    {
        var rows = trials.SelectMany((log, trial) => log.Where(one => one.Load == load).Select(one => Row(trial, one))).ToList();
        return rows.Count == 0 ? null : $"INSERT INTO raw.shop__things VALUES\n{string.Join(",\n", rows)}";
    }

    /// <summary>An empty log, and its view; no history.</summary>
    public async Task ResetAsync()
    {
        await ExecuteAsync("CREATE SCHEMA IF NOT EXISTS raw");
        await ExecuteAsync(CreateLog);
        await ExecuteAsync("DROP TABLE IF EXISTS marts.dim_thing");
        await RunAsync(new RunRequest(RunVerb.Run) { Select = ["stg_things_log"] });
    }

    public Task ExecuteAsync(string sql) => _session.ExecuteAsync(sql, Token);

    /// <summary>Appends a batch to the log. Each log of the array is a trial of its own.</summary>
    public async Task LoadAsync(IReadOnlyList<LogEvent[]> trials, int load)
    {
        if (Insert(trials, load) is { } statement)
            await ExecuteAsync(statement);
    }

    /// <summary>Builds the history; what became of it.</summary>
    public async Task<Contracts.Runs.NodeResult> BuildAsync(bool fullRefresh = false)
    {
        var results = await RunAsync(new RunRequest(RunVerb.Run) { Select = ["dim_thing"], FullRefresh = fullRefresh });
        return results.Results.Single();
    }

    public async Task<HistoryDifference> VerifyAsync() =>
        (await new HistoryRebuild(_warehouse, Options, TimeProvider.System).VerifyAsync(Manifest, [], [], Token)).Single();

    /// <summary>How many differences a splice of the loads after one, applied again, would make.</summary>
    public async Task<long> CountDifferencesAsync(int from, int to)
    {
        var sql = TransformSql.Of(_session.Dialect);
        var plan = new RunPlan(Manifest, new RunRequest(RunVerb.Run), []);
        var context = new StepContext(_session, await RelationCatalog.ReadAsync(_session, sql, plan, Token), Options);
        return await new HistoryStage(context, Manifest.Nodes["model.test.dim_thing"]).FillAsync(from, to, Token);
    }

    public Task<string?> CountAsync() => _session.ReadValueAsync("SELECT count(*) FROM marts.dim_thing", Token);

    /// <summary>The table's rows of each trial, ordered by key and beginning.</summary>
    public async Task<ILookup<int, HistoryRow>> ReadAsync()
    {
        var rows = await _session.ReadAsync(
            """
            SELECT trial, id, region, name, amount, minute(valid_from), minute(valid_to), is_deleted, minute(last_event_at)
            FROM marts.dim_thing ORDER BY trial, id, region, valid_from
            """,
            Token);
        return rows.ToLookup(
            row => Number(row[0])!.Value,
            row => new HistoryRow(
                Number(row[1])!.Value, row[2]!, row[3], Number(row[4]), Number(row[5])!.Value, Number(row[6]), row[7] == "true", Number(row[8])));
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        _fixture.Dispose();
    }

    private Task<Contracts.Runs.RunResults> RunAsync(RunRequest request) =>
        new Runner(_warehouse, Options, TimeProvider.System).RunAsync(RunPlanner.Plan(Manifest, request), null, Token);

    private static ManifestNode AsHistory(ManifestNode node) => node with
    {
        Config = node.Config with
        {
            UniqueKey = ["trial", "id", "region"],
            Codegen = node.Config.Codegen with
            {
                History = new HistoryDetails { Log = "model.test.stg_things_log", Attributes = ["name", "amount"], HasAt = true },
            },
        },
    };

    private static string Row(int trial, LogEvent one)
    {
        var name = one.Name is null ? "NULL" : $"'{one.Name}'";
        var amount = one.Amount?.ToString(CultureInfo.InvariantCulture) ?? "NULL";
        return $"({trial}, {one.Id}, '{one.Region.Replace("'", "''", StringComparison.Ordinal)}', {name}, {amount}, "
            + $"'2026-01-01 00:{one.Version:D2}:00Z', '2026-01-01 00:{one.At:D2}:00Z', {one.Sequence}, {one.Load}, {one.IsDeleted})";
    }

    private static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
