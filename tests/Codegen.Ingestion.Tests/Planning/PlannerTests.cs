using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Connections;
using Codegen.Ingestion.Planning;
using Codegen.Ingestion.Tests.Provider;

namespace Codegen.Ingestion.Tests.Planning;

public sealed class PlannerTests
{
    private static readonly DateTimeOffset RunStart = Times.Noon;
    private static readonly DateTimeOffset Yesterday = RunStart.AddDays(-1);

    private static readonly StreamDefinition Feed = TestConnector.Items with
    {
        Name = "events",
        Request = new RequestDefinition { Path = "/events" },
        Cursor = TestConnector.Created with { Retention = TimeSpan.FromDays(30), Lookback = TimeSpan.FromHours(1) },
    };

    private static readonly StreamDefinition Charges = TestConnector.Items with
    {
        Name = "charges",
        Cursor = TestConnector.Created with { Window = TimeSpan.FromDays(10), BeginConfig = "start" },
        Changes = new ChangesDefinition { From = "events", Take = new FieldPath("data"), At = TestConnector.Created.Field },
    };

    [Fact]
    public void A_stream_without_a_cursor_is_read_in_full_and_covers_nothing()
    {
        var step = Assert.IsType<ListStep>(Assert.Single(Plan(TestConnector.Items).Steps));
        Assert.Null(step.Interval);
        Assert.Empty(step.Covers);
    }

    [Fact]
    public void A_stream_is_planned_for_each_entry_of_its_list_with_a_state_of_its_own()
    {
        var stream = TestConnector.Items with { Cursor = TestConnector.Since, Each = new EachDefinition("repos", ["owner", "repo"]) };
        var plan = Plan(stream, State("a/b", Yesterday));
        Assert.Equal(["a/b", "c/d"], plan.Steps.Select(step => step.Entry.Partition));
        Assert.Equal([Yesterday, DateTimeOffset.MinValue], plan.Steps.Select(step => ((ListStep)step).Interval!.Value.From));
        Assert.Equal(["a/b", "c/d"], plan.Steps.Select(step => step.Covers.Single().Partition));
    }

    [Fact]
    public void The_listing_comes_before_the_feed_and_says_from_when_on_the_feed_is_needed()
    {
        var plan = Plan(Charges);
        Assert.Equal(3, plan.Steps.Count);
        Assert.All(plan.Steps, step => Assert.IsType<ListStep>(step));
        Assert.Equal(["", "listed:events"], plan.Steps[0].Covers.Select(delta => delta.Partition));
        Assert.Equal(new Interval(RunStart, DateTimeOffset.MaxValue), plan.Steps[0].Covers[1].Covered);
        Assert.All(plan.Steps.Skip(1), step => Assert.Single(step.Covers));
    }

    [Fact]
    public void The_feed_is_read_from_the_first_listing_on_though_that_was_cut_short()
    {
        var plan = Plan(Charges, Listed(Yesterday).With([new StateDelta("", new Interval(Times.At("2026-11-01Z"), Times.At("2026-11-11Z")))]));
        var feed = Assert.IsType<ChangesStep>(plan.Steps[^1]);
        Assert.Equal(new Interval(Yesterday, RunStart), feed.Interval);
        Assert.Equal(new StateDelta("changes:events", feed.Interval), Assert.Single(feed.Covers));
        Assert.Equal(new Interval(Times.At("2026-11-11Z"), Times.At("2026-11-21Z")), Assert.IsType<ListStep>(plan.Steps[0]).Interval);
    }

    [Fact]
    public void Of_several_first_listings_the_earliest_counts()
    {
        var state = Listed(Yesterday).With(Listed(RunStart.AddHours(-2)).Partitions["listed:events"].Select(covered => new StateDelta("listed:events", covered)));
        Assert.Equal(Yesterday, Assert.Single(state.Of("listed:events")).From);
    }

    [Fact]
    public void The_feed_goes_on_from_its_own_end_less_its_lookback()
    {
        var state = Listed(Yesterday.AddDays(-3)).With([new StateDelta("changes:events", new Interval(Yesterday.AddDays(-3), Yesterday))]);
        Assert.Equal(new Interval(Yesterday.AddHours(-1), RunStart), Assert.IsType<ChangesStep>(Plan(Charges, state).Steps[^1]).Interval);
    }

    [Fact]
    public void When_the_feed_has_lost_changes_all_is_listed_again_and_only_the_end_makes_up_for_it()
    {
        var old = RunStart.AddDays(-40);
        var state = Listed(old).With([new StateDelta("", new Interval(DateTimeOffset.MinValue, old)), new StateDelta("changes:events", new Interval(old.AddDays(-1), old))]);
        var plan = Plan(Charges, state);
        Assert.Equal(Times.At("2026-11-01Z"), ((ListStep)plan.Steps[0]).Interval!.Value.From);
        Assert.All(plan.Steps.SkipLast(1), step => Assert.All(step.Covers, delta => Assert.Equal("", delta.Partition)));
        var feed = Assert.IsType<ChangesStep>(plan.Steps[^1]);
        Assert.Equal(new Interval(old, RunStart), feed.Interval);
        Assert.Equal(new StateDelta("changes:events", feed.Interval), Assert.Single(feed.Covers));
        Assert.Contains("A delete before", Assert.Single(plan.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_listing_with_a_feed_is_read_in_full_each_time_and_then_the_feed()
    {
        var plan = Plan(Charges with { Cursor = null }, Listed(Yesterday));
        Assert.Collection(plan.Steps, step => Assert.Null(Assert.IsType<ListStep>(step).Interval), step => Assert.IsType<ChangesStep>(step));
    }

    [Fact]
    public void Children_are_read_for_all_parents()
    {
        var step = Assert.IsType<ChildrenStep>(Assert.Single(Plan(Child(incremental: false)).Steps));
        Assert.Equal(("items", null), (step.Parent.Name, step.Changed));
        Assert.Empty(step.Covers);
    }

    [Fact]
    public void Children_of_parents_that_changed_keep_for_themselves_up_to_where_they_have_looked_at_the_parents()
    {
        var first = Assert.IsType<ChildrenStep>(Assert.Single(Plan(Child(incremental: true)).Steps));
        Assert.Equal(new Interval(DateTimeOffset.MinValue, RunStart), first.Changed);
        Assert.Equal("parents:items", Assert.Single(first.Covers).Partition);
        var next = Assert.IsType<ChildrenStep>(Assert.Single(Plan(Child(incremental: true), State("parents:items", Yesterday)).Steps));
        Assert.Equal(new Interval(Yesterday, RunStart), next.Changed);
    }

    [Fact]
    public void A_changed_meaning_starts_anew_and_says_so()
    {
        var stream = TestConnector.Items with { Cursor = TestConnector.Since };
        var plan = Planner.Plan(Connector(stream), stream, Settings, new StreamHistory(new string('f', 64), State("", Yesterday)), RunStart);
        Assert.Equal(DateTimeOffset.MinValue, Assert.IsType<ListStep>(Assert.Single(plan.Steps)).Interval!.Value.From);
        Assert.Contains("from the beginning", Assert.Single(plan.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lookback", true)]
    [InlineData("description", true)]
    [InlineData("path", false)]
    [InlineData("parameter", false)]
    [InlineData("key", false)]
    [InlineData("cursor", false)]
    public void The_fingerprint_changes_with_the_state_s_meaning_and_with_nothing_else(string what, bool same)
    {
        var stream = TestConnector.Items with { Cursor = TestConnector.Since };
        var other = what switch
        {
            "lookback" => stream with { Cursor = TestConnector.Since with { Lookback = TimeSpan.FromDays(1), Window = TimeSpan.FromDays(2) } },
            "description" => stream with { Description = "Things." },
            "path" => stream with { Request = stream.Request with { Path = "/things" } },
            "parameter" => stream with { Request = stream.Request with { Parameters = [new("state", ParameterLocation.Query, ParameterSource.Constant, "all")] } },
            "key" => stream with { Key = [new FieldPath("name")] },
            _ => stream with { Cursor = TestConnector.Since with { Field = TestConnector.Created.Field } },
        };
        Assert.Equal(same, Fingerprint.Of(Connector(stream), stream) == Fingerprint.Of(Connector(other), other));
    }

    [Fact]
    public void A_hole_that_the_provider_no_longer_has_is_told()
    {
        var stream = TestConnector.Items with { Cursor = TestConnector.Created with { Retention = TimeSpan.FromDays(30) } };
        var plan = Plan(stream, State("", RunStart.AddDays(-40)));
        Assert.Contains("records may be missing", Assert.Single(plan.Notes), StringComparison.Ordinal);
        Assert.Empty(Plan(stream).Notes);
    }

    private static ConnectionSettings Settings { get; } = new()
    {
        Connection = "shop",
        Config = new Dictionary<string, IReadOnlyList<string>> { ["repos"] = ["a/b", "c/d"], ["start"] = ["2026-11-01"] },
    };

    private static StreamDefinition Child(bool incremental) => TestConnector.Items with
    {
        Name = "parts",
        Parent = new ParentDefinition { Stream = "items", Bindings = [new ParentBinding("id", new FieldPath("id"))], Incremental = incremental },
    };

    private static ConnectorDefinition Connector(StreamDefinition stream) => stream.Name switch
    {
        "charges" => TestConnector.Of(stream, Feed).Definition,
        "parts" => TestConnector.Of(stream, TestConnector.Items with { Cursor = TestConnector.Since }).Definition,
        _ => TestConnector.Of(stream).Definition,
    };

    private static StreamPlan Plan(StreamDefinition stream, StreamState? state = null)
    {
        var connector = Connector(stream);
        var history = state is null ? StreamHistory.None : new StreamHistory(Fingerprint.Of(connector, stream), state);
        return Planner.Plan(connector, stream, Settings, history, RunStart);
    }

    private static StreamState State(string partition, DateTimeOffset to) =>
        StreamState.Empty.With([new StateDelta(partition, new Interval(DateTimeOffset.MinValue, to))]);

    private static StreamState Listed(DateTimeOffset from) =>
        StreamState.Empty.With([new StateDelta("listed:events", new Interval(from, DateTimeOffset.MaxValue))]);
}
