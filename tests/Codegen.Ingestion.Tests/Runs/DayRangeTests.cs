using System.Globalization;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;
using Codegen.Ingestion.Reports;
using Codegen.Ingestion.Tests.Provider;

namespace Codegen.Ingestion.Tests.Runs;

/// <summary>A map from days to records, whose range stands in the path, as exchange rates have it. Now is 2026-11-22, at noon.</summary>
public sealed class DayRangeTests : IDisposable
{
    private static readonly StreamDefinition Rates = new()
    {
        Name = "rates",
        Request = new RequestDefinition { Path = "/v1/{start}..{end}", Parameters = [new RequestParameter("base", ParameterLocation.Query, ParameterSource.Constant, "EUR")] },
        Records = new RecordsDefinition { Path = new FieldPath("rates"), Shape = RecordsShape.Map, KeyAs = "date" },
        Cursor = new CursorDefinition
        {
            Field = new TimeField(new FieldPath("date"), TimeFormat.Date),
            StartParameter = "start",
            EndParameter = "end",
            ParameterFormat = TimeFormat.Date,
            Resolution = TimeSpan.FromDays(1),
            Window = TimeSpan.FromDays(365),
            Lookback = TimeSpan.FromDays(7),
            Begin = Times.At("2025-03-01T00:00:00Z"),
            BeginConfig = "start",
        },
        Schema = new StreamSchema { Columns = [new Column { Field = "value", Name = "value", Type = ColumnType.Json }], WholeRecord = true },
    };

    private readonly TestLake _lake = new();
    private readonly HashSet<string> _published = new(StringComparer.Ordinal);

    public void Dispose() => _lake.Dispose();

    [Fact]
    public async Task History_is_asked_for_a_window_at_a_time_up_to_today()
    {
        await using var provider = await StartAsync();
        Publish("2025-03-01", "2026-11-20");
        var report = await RunAsync(provider);

        Assert.Equal((StreamOutcome.Done, null), (report.Outcome, report.Error?.Message));
        Assert.Equal(["/v1/2025-03-01..2026-03-01?base=EUR", "/v1/2026-03-01..2026-11-22?base=EUR"], provider.Requests);
        var rows = await _lake.RowsAsync("rates");
        Assert.Equal(_published.Order(StringComparer.Ordinal), rows.Select(Key).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("""{"USD":1.5}""", rows[0].Record.GetRawText());
        var covered = Assert.Single((await _lake.CommitsAsync("rates")).SelectMany(commit => commit.State).GroupBy(delta => delta.Partition));
        Assert.Equal(Times.At("2026-11-22T00:00:00Z"), covered.Max(delta => delta.Covered.To));
    }

    [Fact]
    public async Task What_appears_late_is_read_by_the_next_run()
    {
        await using var provider = await StartAsync();
        Publish("2026-11-01", "2026-11-18");
        await RunAsync(provider, "2026-11-01");
        Publish("2026-11-19", "2026-11-22");
        await RunAsync(provider, "2026-11-01");

        Assert.Equal("/v1/2026-11-15..2026-11-22?base=EUR", provider.Requests.Last());
        Assert.Equal(_published.Order(StringComparer.Ordinal), (await _lake.RowsAsync("rates")).Select(Key).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_map_in_ascending_order_is_committed_as_far_as_it_was_read()
    {
        await using var provider = await StartAsync();
        Publish("2025-03-01", "2026-11-20");
        _lake.CommitBytes = 1;
        var report = await RunAsync(provider, order: CursorOrder.Ascending);

        Assert.Empty(report.Notes);
        var ends = (await _lake.CommitsAsync("rates")).SelectMany(commit => commit.State).Select(delta => delta.Covered.To).ToList();
        Assert.Contains(Times.At("2026-03-01T00:00:00Z"), ends);
        Assert.Contains(Times.At("2026-11-20T00:00:00Z"), ends);
    }

    [Fact]
    public async Task A_path_that_nothing_fills_is_never_asked_for()
    {
        await using var provider = await StartAsync();
        var report = await RunAsync(Rates with { Cursor = Rates.Cursor! with { Begin = null } }, provider);

        Assert.Equal("CG1003", report.Error?.Code);
        Assert.Contains("Set config.start", report.Error?.Message, StringComparison.Ordinal);
        Assert.Empty(provider.Requests);
    }

    private static string Key(LakeRow row) => row.Envelope.GetProperty("key").GetString()!;

    private Task<FakeProvider> StartAsync() => FakeProvider.StartAsync((context, _) =>
    {
        var bounds = context.Request.Path.Value!["/v1/".Length..].Split("..");
        var days = _published.Where(day => string.CompareOrdinal(day, bounds[0]) >= 0 && string.CompareOrdinal(day, bounds[1]) <= 0)
            .Order(StringComparer.Ordinal)
            .Select(day => $$"""
                "{{day}}":{"USD":1.5}
                """);
        return context.Json("""{"base":"EUR","rates":{""" + string.Join(',', days) + "}}");
    });

    private void Publish(string from, string to)
    {
        for (var day = DateOnly.Parse(from, CultureInfo.InvariantCulture); day <= DateOnly.Parse(to, CultureInfo.InvariantCulture); day = day.AddDays(1))
            _published.Add(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private Task<StreamReport> RunAsync(FakeProvider provider, string? start = null, CursorOrder order = CursorOrder.None) =>
        RunAsync(Rates with { Cursor = Rates.Cursor! with { Order = order } }, provider, start);

    private async Task<StreamReport> RunAsync(StreamDefinition stream, FakeProvider provider, string? start = null)
    {
        var settings = _lake.Connection(provider);
        if (start is not null)
            settings = settings with { Config = new Dictionary<string, IReadOnlyList<string>> { ["start"] = [start] } };
        return (await _lake.RunAsync(TestConnector.Of(stream), settings)).Streams[0];
    }
}
