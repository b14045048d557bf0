using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;

namespace Codegen.Contracts.Tests.Records;

public sealed class ValueTests
{
    [Theory]
    [InlineData(ColumnType.Text, "\"\"")]
    [InlineData(ColumnType.Text, "\"a\\nb\"")]
    [InlineData(ColumnType.Integer, "0")]
    [InlineData(ColumnType.Integer, "-0")]
    [InlineData(ColumnType.Integer, "1.0")]
    [InlineData(ColumnType.Integer, "1e3")]
    [InlineData(ColumnType.Integer, "1.50e1")]
    [InlineData(ColumnType.Integer, "999999999999999")]
    [InlineData(ColumnType.Decimal, "1.7")]
    [InlineData(ColumnType.Decimal, "0.000000000001")]
    [InlineData(ColumnType.Decimal, "-12.5e-3")]
    [InlineData(ColumnType.Decimal, "0e999999999999")]
    [InlineData(ColumnType.Double, "1.7976931348623157e308")]
    [InlineData(ColumnType.Double, "0.1")]
    [InlineData(ColumnType.Boolean, "true")]
    [InlineData(ColumnType.Boolean, "false")]
    [InlineData(ColumnType.Timestamp, "\"2026-11-22T10:00:00Z\"")]
    [InlineData(ColumnType.Timestamp, "\"2024-02-29 23:59:59.123456789-05:30\"")]
    [InlineData(ColumnType.Timestamp, "\"9999-12-31T23:59:59.999999Z\"")]
    [InlineData(ColumnType.Timestamp, "\"0001-01-01T00:00:00Z\"")]
    [InlineData(ColumnType.Date, "\"2024-02-29\"")]
    [InlineData(ColumnType.Json, "{\"a\":[1,null]}")]
    [InlineData(ColumnType.Json, "\"text\"")]
    public void A_value_of_its_columns_type_fits(ColumnType type, string value)
    {
        var scan = Scan.Read($"{{\"f\":{value}}}", Scan.Column("f", type));

        Assert.Equal(RecordProblem.None, scan.Problem);
        Assert.Equal(value, scan.Value(0));
        Assert.Empty(scan.Unfit);
        Assert.Empty(scan.Exact);
        Assert.Empty(scan.Extra);
    }

    [Theory]
    [InlineData(ColumnType.Text, "1")]
    [InlineData(ColumnType.Text, "{\"a\":123456789012345678}")]
    [InlineData(ColumnType.Integer, "\"twelve\"")]
    [InlineData(ColumnType.Integer, "\"12\"")]
    [InlineData(ColumnType.Integer, "{}")]
    [InlineData(ColumnType.Integer, "1.7")]
    [InlineData(ColumnType.Integer, "1e-1")]
    [InlineData(ColumnType.Integer, "9223372036854775808")]
    [InlineData(ColumnType.Integer, "-9223372036854775809")]
    [InlineData(ColumnType.Integer, "1e16")]
    [InlineData(ColumnType.Integer, "true")]
    [InlineData(ColumnType.Decimal, "\"1.7\"")]
    [InlineData(ColumnType.Decimal, "1e26")]
    [InlineData(ColumnType.Decimal, "123456789012345678901234567")]
    [InlineData(ColumnType.Decimal, "[]")]
    [InlineData(ColumnType.Double, "1e309")]
    [InlineData(ColumnType.Double, "\"NaN\"")]
    [InlineData(ColumnType.Boolean, "\"true\"")]
    [InlineData(ColumnType.Boolean, "1")]
    [InlineData(ColumnType.Timestamp, "1700000000")]
    [InlineData(ColumnType.Timestamp, "\"2026-11-22\"")]
    [InlineData(ColumnType.Timestamp, "\"2026-11-22T10:00:00\"")]
    [InlineData(ColumnType.Timestamp, "\"2026-11-22T10:00:00+0100\"")]
    [InlineData(ColumnType.Timestamp, "\"2026-11-22T10:00:60Z\"")]
    [InlineData(ColumnType.Timestamp, "\"2026-11-22T24:00:00Z\"")]
    [InlineData(ColumnType.Timestamp, "\"2026-02-29T10:00:00Z\"")]
    [InlineData(ColumnType.Timestamp, "\"0000-01-01T10:00:00Z\"")]
    [InlineData(ColumnType.Timestamp, "\"9999-12-31T23:59:59-01:00\"")]
    [InlineData(ColumnType.Timestamp, "\"0001-01-01T00:00:00+01:00\"")]
    [InlineData(ColumnType.Timestamp, "\"12ab-01-01T10:00:00Z\"")]
    [InlineData(ColumnType.Timestamp, "\"2026-11-22T10:00:00.Z\"")]
    [InlineData(ColumnType.Timestamp, "\"2026-11-22T10:00:00Z \"")]
    [InlineData(ColumnType.Timestamp, "\"2026-11-22T10:00:00.5\"")]
    [InlineData(ColumnType.Date, "\"2026-13-01\"")]
    [InlineData(ColumnType.Date, "\"2026-1-1\"")]
    [InlineData(ColumnType.Date, "\"2026-11-22T10:00:00Z\"")]
    public void A_value_that_does_not_fit_is_kept_as_it_came(ColumnType type, string value)
    {
        var scan = Scan.Read($"{{\"f\": {value} }}", Scan.Column("f", type));

        Assert.Equal(RecordProblem.None, scan.Problem);
        Assert.Equal([$"f={value}"], scan.Unfit);
        Assert.Equal(value, scan.Value(0));
        Assert.Empty(scan.Exact);
    }

    [Theory]
    [InlineData(ColumnType.Decimal, "123456789012345678.123456789")]
    [InlineData(ColumnType.Decimal, "0.1234567890123456")]
    [InlineData(ColumnType.Decimal, "1e-13")]
    [InlineData(ColumnType.Decimal, "1e20")]
    [InlineData(ColumnType.Integer, "9223372036854775807")]
    [InlineData(ColumnType.Integer, "-1234567890123456")]
    [InlineData(ColumnType.Double, "0.123456789012345678")]
    [InlineData(ColumnType.Json, "{\"a\":[{\"b\":123456789012345678.123456789}]}")]
    [InlineData(ColumnType.Json, "1e400")]
    public void A_number_that_JSON_readers_round_is_also_kept_exactly(ColumnType type, string value)
    {
        var scan = Scan.Read($"{{\"f\":{value}}}", Scan.Column("f", type));

        Assert.Empty(scan.Unfit);
        Assert.Equal([$"f={value}"], scan.Exact);
    }

    [Fact]
    public void Null_fits_every_column()
    {
        foreach (var type in Enum.GetValues<ColumnType>())
        {
            var scan = Scan.Read("{\"f\":null}", Scan.Column("f", type));

            Assert.Empty(scan.Unfit);
            Assert.Equal("null", scan.Value(0));
        }
    }

    [Theory]
    [InlineData("\"cus_1\"")]
    [InlineData("{\"id\":\"cus_1\"}")]
    [InlineData("12")]
    public void A_union_takes_anything(string value)
    {
        var scan = Scan.Read($"{{\"f\":{value}}}", Scan.Column("f", ColumnType.Text) with { Union = true });

        Assert.Empty(scan.Unfit);
        Assert.Equal(value, scan.Value(0));
    }
}
