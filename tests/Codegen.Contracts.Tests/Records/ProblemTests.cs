using System.Text;
using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;

namespace Codegen.Contracts.Tests.Records;

public sealed class ProblemTests
{
    private static readonly Column Id = Scan.Column("id", ColumnType.Text);
    private static readonly Column Any = Scan.Column("any", ColumnType.Json);

    [Theory]
    [InlineData("{\"id\":\"a\",\"id\":\"a\"}")]
    [InlineData("{\"id\":null,\"\\u0069d\":1}")]
    [InlineData("{\"x\":1,\"y\":2,\"\\u0078\":3}")]
    [InlineData("{\"any\":{\"a\":1,\"a\":2}}")]
    [InlineData("{\"any\":[1,{\"b\":{\"é\":1,\"\\u00e9\":2}}]}")]
    [InlineData("{\"id\":{\"a\":1,\"a\":2}}")]
    [InlineData("{\"any\":{\"\\ud800\":1,\"\\udfff\":2}}")]
    [InlineData("{\"any\":{\"\\u0000\":1,\"\ufffd\":2}}")]
    public void A_name_that_appears_twice_sets_the_record_aside(string record) =>
        Assert.Equal(RecordProblem.DuplicateProperty, Scan.Read(record, Id, Any).Problem);

    [Theory]
    [InlineData("{\"id\":\"a\",\"ID\":\"b\"}")]
    [InlineData("{\"any\":[{\"a\":1},{\"a\":1}],\"a\":{\"a\":{\"a\":1}}}")]
    [InlineData("{\"any\":{\"\":1,\"a\":2,\"\\\"\":3}}")]
    public void The_same_name_in_different_objects_is_no_duplicate(string record) =>
        Assert.Equal(RecordProblem.None, Scan.Read(record, Id, Any).Problem);

    [Fact]
    public void A_name_that_appears_twice_is_found_in_an_object_of_any_size()
    {
        var names = string.Join(",", Enumerable.Range(0, 5000).Select(at => $"\"name{at}\":{at}"));

        Assert.Equal(RecordProblem.None, Scan.Read($"{{\"any\":{{{names}}},{names}}}", Id, Any).Problem);
        Assert.Equal(RecordProblem.DuplicateProperty, Scan.Read($"{{\"any\":{{{names},\"name17\":1}}}}", Id, Any).Problem);
        Assert.Equal(RecordProblem.DuplicateProperty, Scan.Read($"{{{names},\"name4999\":1}}", Id, Any).Problem);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{\"id\":[1]}]")]
    [InlineData("null")]
    [InlineData("12")]
    [InlineData("\"id\"")]
    public void A_record_that_is_no_object_is_set_aside_where_columns_are_declared(string record) =>
        Assert.Equal(RecordProblem.NotAnObject, Scan.Read(record, Id).Problem);

    [Fact]
    public void Sixty_four_levels_can_be_read_and_no_more()
    {
        Assert.Equal(RecordProblem.None, Scan.Read(Nested(63, "[", "]"), Any).Problem);
        Assert.Equal(RecordProblem.TooDeep, Scan.Read(Nested(64, "[", "]"), Any).Problem);
        Assert.Equal(RecordProblem.None, Scan.Read(Nested(63, "{\"a\":", "}"), Any).Problem);
        Assert.Equal(RecordProblem.TooDeep, Scan.Read(Nested(64, "{\"a\":", "}"), Any).Problem);
        Assert.Equal(RecordProblem.TooDeep, Scan.Read(Nested(100_000, "[", "]"), Any).Problem);
    }

    [Fact]
    public void Sixteen_mebibytes_can_be_read_and_no_more()
    {
        var overhead = "{\"any\":\"\"}".Length;

        Assert.Equal(RecordProblem.None, Scan.Read($"{{\"any\":\"{new string('x', RecordScan.MaxBytes - overhead)}\"}}", Any).Problem);
        Assert.Equal(RecordProblem.TooLarge, Scan.Read($"{{\"any\":\"{new string('x', RecordScan.MaxBytes - overhead + 1)}\"}}", Any).Problem);
    }

    [Theory]
    [InlineData("{\"any\":\"\xff\"}")]
    [InlineData("{\"any\":{\"\xc0\xaf\":1}}")]
    [InlineData("{\"x\":\"\xed\xa0\x80\"}")]
    public void Bytes_that_are_not_UTF8_set_the_record_aside(string latin)
    {
        var scan = Scan.Read(Encoding.Latin1.GetBytes(latin), new StreamSchema { Columns = [Any] });

        Assert.Equal(RecordProblem.InvalidUtf8, scan.Problem);
    }

    [Fact]
    public void A_record_after_one_that_was_set_aside_is_read_as_if_nothing_had_been()
    {
        var records = Page.Read("[{\"id\":1,\"id\":2,\"any\":[{}]}, {\"any\":" + Nested(80, "[", "]") + "}, [], {\"id\":\"b\",\"x\":1}]", Id, Any);

        Assert.Equal([RecordProblem.DuplicateProperty, RecordProblem.TooDeep, RecordProblem.NotAnObject, RecordProblem.None], records.Select(record => record.Problem));
        Assert.Equal("{\"id\":\"b\",\"x\":1}", records[3].Text);
        Assert.Equal(["x"], records[3].Extra);
    }

    [Fact]
    public void A_reason_that_was_found_first_stays()
    {
        var scan = new RecordScan(1);
        scan.Reject(RecordProblem.MissingKey);
        scan.Reject(RecordProblem.TooLarge);

        Assert.Equal(RecordProblem.MissingKey, scan.Problem);
    }

    private static string Nested(int levels, string open, string close) =>
        "{\"any\":" + string.Concat(Enumerable.Repeat(open, levels)) + "1" + string.Concat(Enumerable.Repeat(close, levels)) + "}";
}
