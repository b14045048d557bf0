using Codegen.Contracts.Connectors;

namespace Codegen.Specs.Tests.Inference;

public sealed class VersionRuleTests
{
    [Theory]
    [InlineData("updated_at: {type: string, format: date-time}", "$.updated_at", TimeFormat.Rfc3339)]
    [InlineData("updatedAt: {type: string, format: date-time, nullable: true}", "$.updatedAt", TimeFormat.Rfc3339)]
    [InlineData("lastModifiedDateTime: {type: string, format: date-time}", "$.lastModifiedDateTime", TimeFormat.Rfc3339)]
    [InlineData("updated: {type: integer, format: unix-time}", "$.updated", TimeFormat.EpochSeconds)]
    [InlineData("updated: {type: integer, description: Seconds since the epoch}", "$.updated", TimeFormat.EpochSeconds)]
    [InlineData("updated_at: {type: integer, example: 1700000000000}", "$.updated_at", TimeFormat.EpochMilliseconds)]
    [InlineData("modified: {type: string, example: '2020-01-01T00:00:00Z'}", "$.modified", TimeFormat.Rfc3339)]
    public void An_update_time_orders_versions(string field, string path, TimeFormat format)
    {
        var version = Compiling.Stream(Api.List(field)).Version;
        Assert.Equal((path, format), (version?.Path.ToString(), version!.Format));
    }

    [Theory]
    [InlineData("created_at: {type: string, format: date-time}")]
    [InlineData("updated_at: {type: string}")]
    [InlineData("updated_at: {type: string, format: date}")]
    [InlineData("updated: {type: boolean}")]
    [InlineData("updated_by: {type: string, format: date-time}")]
    public void A_creation_time_a_day_or_a_text_of_unknown_form_does_not(string field) => Assert.Null(Compiling.Stream(Api.List(field)).Version);
}
