using Codegen.Contracts.Connectors;
using Codegen.Testing;

namespace Codegen.Specs.Tests;

/// <summary>The sources that we ship: understood completely, with nothing to warn of.</summary>
public sealed class ShippedSourceTests
{
    private static ConnectorDefinition Compile(string source)
    {
        var folder = Path.Combine(RepositoryRoot.Path, "specs", source);
        var result = SpecCompiler.Compile(
            new SpecInput(
                source,
                new SpecFile($"specs/{source}/openapi.yaml", File.ReadAllText(Path.Combine(folder, "openapi.yaml"))),
                new SpecFile($"specs/{source}/mapping.yaml", File.ReadAllText(Path.Combine(folder, "mapping.yaml"))),
                null),
            TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        return result.Connector!.Definition;
    }

    [Fact]
    public void Github_is_read_by_update_time_for_each_repository()
    {
        var streams = Compile("github").Streams.ToDictionary(stream => stream.Name);
        Assert.Equal(["issue_comments", "issue_reactions", "issues", "repositories"], streams.Keys);
        Assert.All(streams.Values, stream => Assert.Null(stream.Refusal));
        Assert.Equal(RecordsShape.Object, streams["repositories"].Records.Shape);
        Assert.Equal("all", streams["issues"].Request.Parameters.Single(parameter => parameter.Name == "state").Value);
        Assert.All([streams["issues"], streams["issue_comments"]], stream => Assert.Equal(("since", CursorOrder.None), (stream.Cursor!.StartParameter, stream.Cursor.Order)));
        Assert.Equal("issues", streams["issue_reactions"].Parent!.Stream);
    }

    [Fact]
    public void Stripe_is_read_by_creation_time_and_by_its_events()
    {
        var streams = Compile("stripe").Streams.ToDictionary(stream => stream.Name);
        Assert.Equal(["charges", "customers", "events", "refunds"], streams.Keys);
        Assert.Null(streams["customers"].Cursor);
        Assert.All([streams["charges"], streams["refunds"]], stream => Assert.Equal(TimeSpan.FromDays(7), stream.Cursor!.Lookback));
        Assert.All([streams["charges"], streams["refunds"], streams["customers"]], stream => Assert.Equal("events", stream.Changes!.From));
        Assert.Equal((TimeSpan.FromHours(1), TimeSpan.FromDays(30)), (streams["events"].Cursor!.Lookback, streams["events"].Cursor!.Retention));
    }

    [Fact]
    public void Frankfurter_is_a_map_from_days_whose_range_stands_in_the_path()
    {
        var connector = Compile("frankfurter");
        var rates = Assert.Single(connector.Streams);
        Assert.Equal(AuthDefinition.None, connector.Auth);
        Assert.Equal(new RecordsDefinition { Path = new("rates"), Shape = RecordsShape.Map, KeyAs = "date" }, rates.Records);
        Assert.Equal("base=EUR", string.Join(' ', rates.Request.Parameters.Select(parameter => $"{parameter.Name}={parameter.Value}")));
        Assert.Equal(new TimeField(new("date"), TimeFormat.Date), rates.Cursor!.Field);
        Assert.Equal(("start", "end", TimeFormat.Date), (rates.Cursor.StartParameter, rates.Cursor.EndParameter, rates.Cursor.ParameterFormat));
        Assert.Equal((TimeSpan.FromDays(1), TimeSpan.FromDays(365), TimeSpan.FromDays(7)), (rates.Cursor.Resolution, rates.Cursor.Window, rates.Cursor.Lookback));
        Assert.Equal((new DateTimeOffset(1999, 1, 4, 0, 0, 0, TimeSpan.Zero), "since"), (rates.Cursor.Begin, rates.Cursor.BeginConfig));
        Assert.True(rates.Schema.WholeRecord);
        Assert.Null(rates.Refusal);
    }

    [Fact]
    public void The_same_files_give_the_same_connector_and_the_same_evidence()
    {
        static string Once() => string.Join("\n", Compiling.Connector(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "specs", "github", "openapi.yaml"))).Decisions);
        Assert.Equal(Once(), Once());
    }

    [Fact]
    public void A_cancelled_compilation_stops() => Assert.Throws<OperationCanceledException>(
        () => SpecCompiler.Compile(
            new SpecInput("github", new SpecFile("openapi.yaml", File.ReadAllText(Path.Combine(RepositoryRoot.Path, "specs", "github", "openapi.yaml"))), null, null),
            new CancellationToken(canceled: true)));
}
