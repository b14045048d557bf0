using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Codegen.Sandbox.Tests;

/// <summary>A list whose records are days', as Frankfurter's rates are. The clock starts on a Sunday at noon, 2026-03-01.</summary>
public sealed class DayTests
{
    [Fact]
    public async Task A_range_is_a_map_from_working_days_to_rates_with_both_bounds_in_it()
    {
        await using var played = await Played.SourceAsync("frankfurter", null);
        var answer = await played.JsonAsync("v1/2026-02-02..2026-02-13");

        Assert.Equal(1.0m, answer.GetProperty("amount").GetDecimal());
        Assert.Equal("EUR", answer.GetProperty("base").GetString());
        Assert.Equal("2026-02-02", answer.GetProperty("start_date").GetString());
        Assert.Equal("2026-02-13", answer.GetProperty("end_date").GetString());
        var days = answer.GetProperty("rates").EnumerateObject().ToList();
        Assert.Equal(["02", "03", "04", "05", "06", "09", "10", "11", "12", "13"], days.Select(day => day.Name[^2..]));
        Assert.All(days, day => Assert.InRange(day.Value.GetProperty("USD").GetDouble(), 1.084 * 0.9, 1.084 * 1.1));
        Assert.Equal(30, days[0].Value.EnumerateObject().Count());
        Assert.True(days.Select(day => day.Value.GetProperty("JPY").GetDouble()).Distinct().Count() > 7);
    }

    [Fact]
    public async Task A_range_that_begins_on_a_weekend_begins_with_the_day_before_it()
    {
        await using var played = await Played.SourceAsync("frankfurter", null);

        Assert.Equal(["2026-02-06"], Days(await played.JsonAsync("v1/2026-02-07..2026-02-08")));
    }

    [Theory]
    [InlineData("v1/1998-01-01..1999-01-03")]
    [InlineData("v1/yesterday..2026-01-01")]
    [InlineData("v1/2026-01-01...2026-01-02")]
    [InlineData("v1/2026-01-01")]
    public async Task A_range_without_rates_and_what_is_no_range_are_not_found(string path)
    {
        await using var played = await Played.SourceAsync("frankfurter", null);
        using var answer = await played.AskAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Days_appear_at_their_time_and_some_of_them_a_day_late()
    {
        await using var played = await Played.SourceAsync("frankfurter", null);
        const string Range = "v1/1999-01-01..2030-01-01";
        Assert.Equal("2026-02-27", Days(await played.JsonAsync(Range))[^1]);

        await played.AdvanceAsync(1);
        Assert.Equal("2026-02-27", Days(await played.JsonAsync(Range))[^1]);
        await played.AdvanceAsync(0.25);
        Assert.Equal("2026-03-02", Days(await played.JsonAsync(Range))[^1]);
        await played.AdvanceAsync(40);

        var delays = (await played.HistoryAsync("rates")).Select(Delay).ToList();
        Assert.InRange(delays.Count(delay => delay > TimeSpan.FromHours(16)), delays.Count / 50, delays.Count / 12);
        Assert.All(delays, delay => Assert.InRange(delay, TimeSpan.FromHours(15), TimeSpan.FromDays(41)));
    }

    [Fact]
    public async Task The_truth_is_one_object_a_day_and_equals_the_answers()
    {
        await using var played = await Played.SourceAsync("frankfurter", null);
        await played.AdvanceAsync(3);
        var answered = (await played.JsonAsync("v1/1999-01-04..2026-03-04")).GetProperty("rates").EnumerateObject()
            .Select(day => $$"""{"date":"{{day.Name}}","value":{{day.Value.GetRawText()}}}""");

        Assert.Equal(answered, await played.TruthAsync("rates"));
    }

    private static List<string> Days(JsonElement answer) => [.. answer.GetProperty("rates").EnumerateObject().Select(day => day.Name)];

    private static TimeSpan Delay(JsonElement change) =>
        change.GetProperty("at").GetDateTimeOffset()
        - DateTimeOffset.Parse(change.GetProperty("key").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
