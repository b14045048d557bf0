using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Tests.Provider;
using CsCheck;

namespace Codegen.Ingestion.Tests.Planning;

/// <summary>Random histories of a provider, read by random runs that are killed or race, against what the provider holds in the end.</summary>
public sealed class CoverageTests
{
    private static readonly Gen<int[]> Schedule = Gen.Int[0, 999].Array[1, 60];

    [Fact]
    public void Any_split_of_runs_ends_with_what_the_provider_holds_by_update_time() =>
        Schedule.Sample(choices => new ProviderModel(choices, Updates).Check(), iter: 3000);

    [Fact]
    public void Any_split_of_runs_ends_with_what_the_provider_holds_by_creation_time_and_changes() =>
        Schedule.Sample(choices => new ProviderModel(choices, Charges).Check(), iter: 3000);

    [Fact]
    public void Any_split_of_runs_ends_with_what_the_provider_holds_by_full_listing_and_changes() =>
        Schedule.Sample(choices => new ProviderModel(choices, Charges with { Cursor = null }).Check(), iter: 3000);

    private static StreamDefinition Updates { get; } = TestConnector.Items with { Cursor = TestConnector.Since };

    private static StreamDefinition Charges { get; } = TestConnector.Items with
    {
        Name = "charges",
        Cursor = TestConnector.Created with { Window = TimeSpan.FromSeconds(7), Begin = ProviderModel.Begin },
        Changes = new ChangesDefinition { From = "events", Take = new FieldPath("data"), At = TestConnector.Created.Field },
    };
}
