using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Planning;
using Codegen.Ingestion.Tests.Provider;

namespace Codegen.Ingestion.Tests.Planning;

public sealed class MissingIntervalsTests
{
    private static readonly DateTimeOffset RunStart = Day(20) + TimeSpan.FromHours(7);

    [Fact]
    public void Nothing_read_yet_is_all_before_the_run_s_start() =>
        Assert.Equal([new Interval(DateTimeOffset.MinValue, RunStart)], Missing(TestConnector.Created));

    [Fact]
    public void History_begins_where_the_mapping_or_the_connection_says() =>
        Assert.Equal([new Interval(Day(3), RunStart)], Missing(TestConnector.Created, begin: Day(3)));

    [Fact]
    public void The_upper_bound_keeps_the_settling_time_before_the_run_s_start() =>
        Assert.Equal(
            [new Interval(Day(3), RunStart - TimeSpan.FromMinutes(5))],
            Missing(TestConnector.Created with { Settle = TimeSpan.FromMinutes(5) }, begin: Day(3)));

    [Fact]
    public void Bounds_are_rounded_down_to_what_the_parameter_can_say() =>
        Assert.Equal(
            [new Interval(Day(3), Day(20))],
            Missing(TestConnector.Created with { ParameterFormat = TimeFormat.Date }, begin: Day(3) + TimeSpan.FromHours(3)));

    [Fact]
    public void What_follows_the_covered_end_is_read_from_the_lookback_on() =>
        Assert.Equal(
            [new Interval(Day(8), RunStart)],
            Missing(TestConnector.Created with { Lookback = TimeSpan.FromDays(2) }, Day(3), Covered(3, 10)));

    [Fact]
    public void A_lookback_never_goes_before_the_beginning() =>
        Assert.Equal(
            [new Interval(Day(3), RunStart)],
            Missing(TestConnector.Created with { Lookback = TimeSpan.FromDays(30) }, Day(3), Covered(3, 10)));

    [Fact]
    public void Gaps_are_read_without_a_lookback() =>
        Assert.Equal(
            [new Interval(Day(5), Day(8)), new Interval(Day(9), RunStart)],
            Missing(TestConnector.Created with { Lookback = TimeSpan.FromDays(1) }, Day(3), Covered(3, 5), Covered(8, 10)));

    [Fact]
    public void A_gap_that_the_lookback_reaches_is_joined_with_it() =>
        Assert.Equal(
            [new Interval(Day(5), RunStart)],
            Missing(TestConnector.Created with { Lookback = TimeSpan.FromDays(4) }, Day(3), Covered(3, 5), Covered(8, 10)));

    [Fact]
    public void A_beginning_that_moved_back_is_a_gap() =>
        Assert.Equal(
            [new Interval(Day(1), Day(3)), new Interval(Day(10), RunStart)], Missing(TestConnector.Created, Day(1), Covered(3, 10)));

    [Fact]
    public void Without_an_upper_bound_in_the_request_one_walk_covers_all_from_the_first_gap() =>
        Assert.Equal(
            [new Interval(Day(5), RunStart)],
            Missing(TestConnector.Since with { Window = TimeSpan.FromDays(1) }, Day(3), Covered(3, 5), Covered(8, 10)));

    [Fact]
    public void Windows_cut_from_the_oldest_on_and_the_last_is_shorter()
    {
        var windows = Missing(TestConnector.Created with { Window = TimeSpan.FromDays(7) }, Day(3));
        Assert.Equal([new Interval(Day(3), Day(10)), new Interval(Day(10), Day(17)), new Interval(Day(17), RunStart)], windows);
    }

    [Fact]
    public void A_window_smaller_than_the_resolution_is_one_step() =>
        Assert.Equal(17, Missing(TestConnector.Created with { ParameterFormat = TimeFormat.Date, Window = TimeSpan.FromHours(1) }, Day(3)).Count);

    [Fact]
    public void Without_a_lower_bound_a_window_would_be_one_of_countless_empty_ones() =>
        Assert.Single(Missing(TestConnector.Created with { Window = TimeSpan.FromDays(7) }));

    [Fact]
    public void More_is_asked_for_than_the_provider_says_it_keeps() =>
        Assert.Equal([new Interval(Day(3), RunStart)], Missing(TestConnector.Created with { Retention = TimeSpan.FromDays(5) }, Day(3)));

    [Fact]
    public void Nothing_is_missing_within_the_second_of_the_last_run() =>
        Assert.Empty(Missing(TestConnector.Created, Day(3), new Interval(Day(3), RunStart)));

    [Fact]
    public void A_provider_whose_clock_went_back_is_only_looked_back_at() =>
        Assert.Equal(
            [new Interval(Day(19), RunStart)],
            Missing(TestConnector.Created with { Lookback = TimeSpan.FromDays(3) }, Day(3), Covered(3, 22)));

    private static DateTimeOffset Day(int day) => new(2026, 11, day, 0, 0, 0, TimeSpan.Zero);

    private static Interval Covered(int from, int to) => new(Day(from), Day(to));

    private static IReadOnlyList<Interval> Missing(CursorDefinition cursor, DateTimeOffset? begin = null, params Interval[] covered) =>
        MissingIntervals.Of(cursor, covered, begin ?? DateTimeOffset.MinValue, RunStart);
}
