using System.Text;
using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;

namespace Codegen.Contracts.Tests.Records;

public sealed class WholeRecordTests
{
    private static readonly StreamSchema Schema = new() { Columns = [Scan.Column("value", ColumnType.Json)], WholeRecord = true };

    [Theory]
    [InlineData("{\"a\":1,\"b\":[]}")]
    [InlineData("[1,[2]]")]
    [InlineData("\"text\"")]
    [InlineData("12")]
    [InlineData("null")]
    public void Any_value_is_a_record_of_one_column(string value)
    {
        var scan = Scan.Read(Encoding.UTF8.GetBytes(value), Schema);

        Assert.Equal(RecordProblem.None, scan.Problem);
        Assert.Equal(value, scan.Value(0));
        Assert.Empty(scan.Extra);
        Assert.Empty(scan.Exact);
    }

    [Theory]
    [InlineData("12345678901234567.5")]
    [InlineData("{\"a\":[0.12345678901234567]}")]
    public void A_number_that_would_be_rounded_is_kept_exactly(string value) =>
        Assert.Equal([$"={value}"], Scan.Read(Encoding.UTF8.GetBytes(value), Schema).Exact);

    [Fact]
    public void A_name_that_appears_twice_sets_it_aside() =>
        Assert.Equal(RecordProblem.DuplicateProperty, Scan.Read("[{\"a\":1,\"a\":1}]"u8.ToArray(), Schema).Problem);
}
