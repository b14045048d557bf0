using System.Text;
using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;

namespace Codegen.Contracts.Tests.Records;

public sealed class RepairTests
{
    private static readonly Column Any = Scan.Column("any", ColumnType.Json);

    [Fact]
    public void Line_breaks_between_tokens_become_spaces()
    {
        var scan = Scan.Read("{\r\n\t\"any\" :\n[ 1,\r2 ]\n}", Any);

        Assert.Equal("{  \t\"any\" : [ 1, 2 ] }", scan.Record);
        Assert.Equal(0, scan.Repaired);
    }

    [Theory]
    [InlineData("\\u0000", "\\ufffd", 1)]
    [InlineData("\\ud800", "\\ufffd", 1)]
    [InlineData("\\uDFFFx", "\\ufffdx", 1)]
    [InlineData("\\ud83d\\ude00", "\\ud83d\\ude00", 0)]
    [InlineData("\\ud83d\\ud83d\\ude00", "\\ufffd\\ud83d\\ude00", 1)]
    [InlineData("\\ude00\\ud83d", "\\ufffd\\ufffd", 2)]
    [InlineData("\\ud83dx\\ude00", "\\ufffdx\\ufffd", 2)]
    [InlineData("\\\\u0000", "\\\\u0000", 0)]
    [InlineData("\\\\\\u0000", "\\\\\\ufffd", 1)]
    [InlineData("\\\\\\\\ud800", "\\\\\\\\ud800", 0)]
    [InlineData("\\uFFFD\\u000a\\n", "\\uFFFD\\u000a\\n", 0)]
    public void NUL_and_lone_surrogates_are_replaced_at_the_same_length(string content, string expected, int repaired)
    {
        foreach (var template in new[] { "{\"any\":\"$\"}", "{\"other\":[\"$\"]}", "{\"$\":1}", "{\"any\":{\"a\":1,\"$\":1}}" })
        {
            var scan = Scan.Read(template.Replace("$", content, StringComparison.Ordinal), Any);

            Assert.Equal(template.Replace("$", expected, StringComparison.Ordinal), scan.Record);
            Assert.Equal(repaired, scan.Repaired);
        }
    }

    [Fact]
    public void What_stands_outside_the_record_is_not_touched()
    {
        var page = Encoding.UTF8.GetBytes("[\n{\"any\":\n1}\n]");
        var reader = new System.Text.Json.Utf8JsonReader(page);
        var scan = new RecordScan(1);
        reader.Read();
        reader.Read();
        scan.Begin(ref reader);
        while (scan.NextField(ref reader, out _))
            scan.Json(ref reader, 0);
        scan.Repair(page);

        Assert.Equal("[\n{\"any\": 1}\n]", Encoding.UTF8.GetString(page));
    }

    [Theory]
    [InlineData("\"cus_1\"", "cus_1")]
    [InlineData("\"a\\u0062\\ud83d\\ude00\\n\\\"\\\\\\/\\b\\f\\r\\t\"", "ab😀\n\"\\/\b\f\r\t")]
    [InlineData("\"\\u0000\\ud800\"", "\ufffd\ufffd")]
    [InlineData("12.50", "12.50")]
    [InlineData("true", "true")]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    [InlineData("[1]", null)]
    public void A_scalar_has_a_text_for_keys(string value, string? text) => Assert.Equal(text, Scan.Read($"{{\"any\":{value}}}", Any).KeyText(0));

    [Fact]
    public void A_missing_field_has_no_text() => Assert.Null(Scan.Read("{}", Any).KeyText(0));
}
