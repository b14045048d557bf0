using Codegen.Cli.Configuration;
using Codegen.Cli.Stages;
using Codegen.Cli.Verbs;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;

namespace Codegen.Cli.Tests.Verbs;

public sealed class SyncVerbTests
{
    [Fact]
    public void The_next_command_looks_at_the_first_table_that_can_hold_something() =>
        Assert.Equal(
            "codegen query \"from raw.acme__users limit 10\"",
            SyncVerb.Next([Selected("empty"), Selected("acme", ("tasks", "paging by pages is not supported yet"), ("users", null))]));

    [Fact]
    public void A_table_whose_name_has_a_hyphen_is_quoted() =>
        Assert.Equal("codegen query 'from raw.\"my-shop__users\" limit 10'", SyncVerb.Next([Selected("my-shop", ("users", null))]));

    [Fact]
    public void Where_nothing_can_be_read_the_next_command_says_why() =>
        Assert.Equal("codegen explain acme", SyncVerb.Next([Selected("acme", ("tasks", "paging by pages is not supported yet")), Selected("empty")]));

    [Fact]
    public void Where_nothing_was_named_and_nothing_is_compiled_the_way_to_a_source_is_told() => Assert.Contains("specs/<source>", SyncVerb.Next([]));

    private static SelectedConnection Selected(string source, params (string Name, string? Refusal)[] streams) => new(
        new ConnectionConfig { Name = source, Source = source },
        new GeneratedConnector(
            new ConnectorDefinition { Source = source, DocumentHash = "", Streams = [.. streams.Select(stream => Stream(stream.Name, stream.Refusal))] },
            new Dictionary<string, IStreamReader>()),
        []);

    private static StreamDefinition Stream(string name, string? refusal) => new()
    {
        Name = name,
        Request = new RequestDefinition { Path = "/" + name },
        Schema = new StreamSchema { Columns = [] },
        Refusal = refusal,
    };
}
