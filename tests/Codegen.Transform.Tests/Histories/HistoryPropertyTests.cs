using Codegen.Contracts.Manifests;
using Codegen.Contracts.Runs;
using Codegen.Transform.Histories;
using Codegen.Transform.Sql;
using CsCheck;
using Xunit.Sdk;

namespace Codegen.Transform.Tests.Histories;

/// <summary>
/// The history is what its definition says after every batch of any log, however the log is split. Many logs, told apart by a part of the
/// key, share a table and its batches.
/// </summary>
public sealed class HistoryPropertyTests
{
    private const int Cases = 5;
    private static readonly Gen<LogEvent[][]> Trials = LogGen.Log.Array[60];

    [Fact]
    public async Task A_spliced_history_is_what_its_definition_says()
    {
        await using var lab = await HistoryLab.OpenAsync();
        await Trials.SampleAsync(trials => CheckAsync(lab, trials), iter: Cases, threads: 1);
    }

    [Fact]
    public Task The_property_notices_when_an_event_is_compared_with_the_beginning_of_the_open_version() =>
        AssertNoticedAsync((sql, node) => new HistorySql(sql, node) { LastSeen = HistoryColumns.ValidFrom });

    [Fact]
    public Task The_property_notices_when_no_key_is_taken_for_late() =>
        AssertNoticedAsync((sql, node) => new HistorySql(sql, node) { IsLate = "FALSE" });

    private static async Task AssertNoticedAsync(Func<TransformSql, ManifestNode, HistorySql> mutation)
    {
        await using var lab = await HistoryLab.OpenAsync(mutation);
        var noticed = new List<string>();
        await Trials.SampleAsync(
            async trials =>
            {
                try
                {
                    await CheckAsync(lab, trials);
                }
                catch (TrueException fault)
                {
                    noticed.Add(fault.Message);
                }
            },
            iter: 1,
            threads: 1);
        Assert.Contains(noticed, message => message.Contains("trial", StringComparison.Ordinal));
    }

    private static async Task CheckAsync(HistoryLab lab, LogEvent[][] trials)
    {
        await lab.ResetAsync();
        for (var load = 1; load <= LogGen.Loads; load++)
        {
            await lab.LoadAsync(trials, load);
            var result = await lab.BuildAsync();
            Assert.True(result.Status == NodeStatus.Success, $"a trial's build: {result.Message}");
            Assert.Equal(load > 1, result.Message is null);
            await CheckTablesAsync(lab, trials, load);
            var stale = load % 2 == 0 ? 0 : load - 1;
            Assert.True(await lab.CountDifferencesAsync(stale, load) == 0, $"a trial: batches after {stale} up to {load}, applied again, make differences");
        }

        var difference = await lab.VerifyAsync();
        Assert.True(difference.IsEqual, $"a trial: {difference.Missing} rows missing, {difference.Surplus} too many, {difference.Problem}");
    }

    private static async Task CheckTablesAsync(HistoryLab lab, LogEvent[][] trials, int load)
    {
        var tables = await lab.ReadAsync();
        for (var trial = 0; trial < trials.Length; trial++)
        {
            var log = trials[trial].Where(one => one.Load <= load).ToList();
            var table = tables[trial].ToList();
            Assert.True(HistoryOracle.Rows(log).SequenceEqual(table), $"trial {trial}, batch {load}: not what the definition says");
            foreach (var key in log.GroupBy(one => (one.Id, one.Region)))
                CheckKey([.. key], [.. table.Where(row => (row.Id, row.Region) == key.Key)], $"trial {trial}, batch {load}, {key.Key}");
        }
    }

    /// <summary>What readers of a history rely on; said apart from its definition, in case that is wrong.</summary>
    private static void CheckKey(IReadOnlyList<LogEvent> events, IReadOnlyList<HistoryRow> rows, string where)
    {
        Assert.True(rows.Count(row => row.ValidTo is null) == 1, $"{where}: not one open row");
        foreach (var (row, next) in rows.Zip(rows.Skip(1)))
        {
            Assert.True(row.ValidTo == next.ValidFrom && row.ValidFrom < next.ValidFrom, $"{where}: a gap or an overlap");
            Assert.False(
                row.IsDeleted == next.IsDeleted && (row.IsDeleted || (row.Name, row.Amount) == (next.Name, next.Amount)), $"{where}: equal neighbours");
        }

        for (var time = 0; time <= LogGen.Times + 1; time++)
        {
            var expected = HistoryOracle.AsOf(events, time);
            var row = rows.SingleOrDefault(row => row.ValidFrom <= time && (row.ValidTo is null || time < row.ValidTo));
            Assert.True((expected is null) == (row is null), $"{where}: there or not at {time}");
            Assert.True(
                expected is null || (row!.IsDeleted == expected.IsDeleted && (row.IsDeleted || (row.Name, row.Amount) == (expected.Name, expected.Amount))),
                $"{where}: a wrong answer as of {time}");
        }
    }
}
