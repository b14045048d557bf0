using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests;

/// <summary>A source whose records are days', in a map, asked for by a range in the path.</summary>
public sealed class DayRangeTests
{
    [Fact]
    public async Task Every_day_is_there_after_each_sync_also_one_that_appeared_late()
    {
        await using var provider = await Played.Frankfurter.StartAsync("--clock", "2026-10-01T12:00:00Z");
        using var workspace = new Workspace("days", $$"""
            profiles:
              dev: {lake: lake, warehouse: warehouse.duckdb}
            connections:
              frankfurter: {{Played.Frankfurter.Connection(provider.Address)}}
            """);
        foreach (var days in new[] { 0, 1, 1, 12 })
        {
            if (days > 0)
                await provider.AdvanceAsync(days);
            (await workspace.RunAsync("sync")).Expect(0);
            await Played.Frankfurter.AssertSyncedAsync(workspace, provider, Since);
        }

        (await workspace.RunAsync("preview", "frankfurter.rates")).Expect(0);
    }

    /// <summary>What was asked for begins with 2024-09-01, a Sunday, and therefore with the Friday before.</summary>
    private static bool Since(string record) => string.CompareOrdinal(record[9..19], "2024-08-30") >= 0;
}
