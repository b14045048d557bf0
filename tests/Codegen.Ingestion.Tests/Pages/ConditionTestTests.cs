using System.Text;
using System.Text.Json;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;
using Codegen.Ingestion.Pages;
using Codegen.Ingestion.Tests.Provider;
using Codegen.Testing;

namespace Codegen.Ingestion.Tests.Pages;

public sealed class ConditionTestTests
{
    private const string Event = """{"type":"charge.dispute.created","live":true,"n":3,"data":{"object":{"object":"charge","a":null}},"new":"x"}""";

    [Theory]
    [InlineData("type", ConditionOperator.Matches, "charge.*", true)]
    [InlineData("type", ConditionOperator.Matches, "*.created", true)]
    [InlineData("type", ConditionOperator.Matches, "charge.*.*.created", false)]
    [InlineData("type", ConditionOperator.Matches, "charge.dispute.created", true)]
    [InlineData("type", ConditionOperator.Matches, "charge.*created.created", false)]
    [InlineData("type", ConditionOperator.Matches, "customer.*", false)]
    [InlineData("type", ConditionOperator.Equal, "charge.*", false)]
    [InlineData("live", ConditionOperator.Equal, "true", true)]
    [InlineData("n", ConditionOperator.Equal, "3", true)]
    [InlineData("data.object.object", ConditionOperator.Equal, "charge", true)]
    [InlineData("data.object.a", ConditionOperator.Equal, "null", false)]
    [InlineData("data.object", ConditionOperator.Matches, "*", false)]
    [InlineData("missing", ConditionOperator.Matches, "*", false)]
    [InlineData("new", ConditionOperator.Equal, "x", true)]
    public void A_condition_compares_a_scalar_s_text(string path, ConditionOperator comparison, string value, bool holds)
    {
        var schema = TestConnector.Columns(("type", ColumnType.Text), ("live", ColumnType.Boolean), ("n", ColumnType.Integer), ("data", ColumnType.Json));
        var page = Encoding.UTF8.GetBytes(Event);
        var scan = new RecordScan(4);
        var reader = new Utf8JsonReader(page, RecordScan.ReaderOptions);
        reader.Read();
        new SchemaReader(schema).Read(ref reader, scan);
        var test = new ConditionTest([new Condition(new FieldPath(path.Split('.')), comparison, ["other", value])], schema);
        Assert.Equal(holds, test.Holds(page, scan));
    }
}
