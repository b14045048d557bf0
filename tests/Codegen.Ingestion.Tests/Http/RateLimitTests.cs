using System.Globalization;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Progress;
using Codegen.Ingestion.Reports;
using Codegen.Ingestion.Tests.Provider;
using Codegen.Ingestion.Tests.Runs;

namespace Codegen.Ingestion.Tests.Http;

/// <summary>A provider that limits, by a clock that is two days ahead of ours.</summary>
public sealed class RateLimitTests : IDisposable
{
    private readonly TestLake _lake = new();
    private readonly PumpedTime _time = new(Times.Noon.AddDays(-2));

    public RateLimitTests()
    {
        _lake.Time = _time;
        _lake.Heard = heard =>
        {
            if (heard is Waiting waiting)
                _time.Wait(waiting.For);
        };
    }

    public void Dispose() => _lake.Dispose();

    [Theory]
    [InlineData(429, "Retry-After", "7", 7)]
    [InlineData(429, "Retry-After", "Sun, 22 Nov 2026 12:02:00 GMT", 120)]
    [InlineData(429, "Retry-After", "0", 1)]
    [InlineData(403, "Retry-After", "60", 60)]
    [InlineData(503, "Retry-After", "30", 30)]
    [InlineData(403, "X-RateLimit-Reset", "1795349100", 300)]
    [InlineData(429, "X-RateLimit-Reset", "90", 90)]
    public async Task The_provider_s_wish_is_kept_by_its_own_clock(int status, string header, string value, int seconds)
    {
        await using var provider = await FakeProvider.StartAsync((context, count) =>
            count == 1 ? context.Status(status, (header, value), ("X-RateLimit-Remaining", "0")) : context.Json(Answers.Items(1, 2)));
        var report = (await _lake.RunAsync(TestConnector.Of(TestConnector.Items), provider)).Streams.Single();
        Assert.Equal((StreamOutcome.Done, 1L, 2L), (report.Outcome, report.Retries, report.Committed.Landed));
        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.Single(_time.Waits));
    }

    [Fact]
    public async Task A_limit_that_outlasts_the_budget_ends_the_run_and_the_next_goes_on()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Status(429, ("Retry-After", "400")));
        var report = (await _lake.RunAsync(TestConnector.Of(TestConnector.Items), provider)).Streams.Single();
        Assert.Equal(("CG1103", Failure.Transient), (report.Error?.Code, report.Error?.Failure));
        Assert.Contains("the next run goes on", report.Error!.Message, StringComparison.Ordinal);
        Assert.Equal([TimeSpan.FromSeconds(400), TimeSpan.FromSeconds(400)], _time.Waits);
    }

    [Fact]
    public async Task A_wait_longer_than_the_budget_is_not_begun()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Status(429, ("Retry-After", "3600")));
        var report = (await _lake.RunAsync(TestConnector.Of(TestConnector.Items), provider)).Streams.Single();
        Assert.Equal("CG1103", report.Error?.Code);
        Assert.Empty(_time.Waits);
        Assert.Equal(1, report.Requests);
    }

    [Fact]
    public async Task A_forbidden_answer_with_quota_left_is_not_waited_for()
    {
        await using var provider = await FakeProvider.StartAsync((context, _) => context.Status(
            403, ("X-RateLimit-Remaining", "4999"), ("X-RateLimit-Reset", Times.Noon.AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))));
        var report = (await _lake.RunAsync(TestConnector.Of(TestConnector.Items), provider)).Streams.Single();
        Assert.Equal("CG1104", report.Error?.Code);
    }
}
