using Codegen.Ingestion.Clock;
using Codegen.Ingestion.Tests.Provider;
using Microsoft.Extensions.Time.Testing;

namespace Codegen.Ingestion.Tests.Clock;

public sealed class ProviderClockTests
{
    private readonly FakeTimeProvider _time = new(Times.Noon.AddDays(2));
    private readonly ProviderClock _clock;

    public ProviderClockTests() => _clock = new ProviderClock(_time);

    [Fact]
    public void The_first_request_was_sent_no_later_than_its_answer_s_date_less_the_round_trip()
    {
        var sent = _clock.Send();
        _time.Advance(TimeSpan.FromMilliseconds(1500));
        Assert.Equal(Times.Noon.AddSeconds(-2), _clock.Receive(sent, Times.Noon));
        Assert.Equal(Times.Noon, _clock.Now);
    }

    [Fact]
    public void The_answer_before_is_a_better_bound_when_this_one_took_long()
    {
        _clock.Receive(_clock.Send(), Times.Noon);
        var sent = _clock.Send();
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(Times.Noon, _clock.Receive(sent, Times.Noon.AddSeconds(30)));
    }

    [Fact]
    public void Its_own_date_is_a_better_bound_when_the_answer_before_is_long_ago()
    {
        _clock.Receive(_clock.Send(), Times.Noon);
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(Times.Noon.AddMinutes(5), _clock.Receive(_clock.Send(), Times.Noon.AddMinutes(5)));
    }

    [Fact]
    public void A_date_that_went_back_is_never_passed()
    {
        _clock.Receive(_clock.Send(), Times.Noon);
        Assert.Equal(Times.Noon.AddSeconds(-3), _clock.Receive(_clock.Send(), Times.Noon.AddSeconds(-3)));
    }

    [Fact]
    public void An_answer_without_a_date_takes_the_one_before()
    {
        _clock.Receive(_clock.Send(), Times.Noon);
        Assert.Equal(Times.Noon, _clock.Receive(_clock.Send(), null));
    }

    [Fact]
    public void Our_clock_counts_only_where_no_answer_has_a_date()
    {
        Assert.Equal(Times.Noon.AddDays(2), _clock.Receive(_clock.Send(), null));
        Assert.Equal(Times.Noon.AddDays(2), _clock.Now);
    }
}
