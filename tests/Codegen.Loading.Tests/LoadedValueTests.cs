using System.Text.Encodings.Web;
using System.Text.Json;
using Codegen.Loading.Tests.Support;

namespace Codegen.Loading.Tests;

public sealed class LoadedValueTests(ValueFixture values) : IClassFixture<ValueFixture>
{
    [Theory]
    [InlineData("count", "1", "1")]
    [InlineData("count", "-0", "0")]
    [InlineData("count", "9223372036854775807", "9223372036854775807")]
    [InlineData("count", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("count", "1.0", "1")]
    [InlineData("count", "1e3", "1000")]
    [InlineData("count", "123456789012345", "123456789012345")]
    [InlineData("amount", "0", "0.000000000000")]
    [InlineData("amount", "1.10", "1.100000000000")]
    [InlineData("amount", "12345678.91", "12345678.910000000000")]
    [InlineData("amount", "123456789.123456", "123456789.123456000000")]
    [InlineData("amount", "99999999999999.9", "99999999999999.900000000000")]
    [InlineData("amount", "-0.000000000001", "-0.000000000001")]
    [InlineData("amount", "1e-7", "0.000000100000")]
    [InlineData("amount", "1.5e14", "150000000000000.000000000000")]
    [InlineData("amount", "1.5e22", "15000000000000000000000.000000000000")]
    [InlineData("amount", "-122.4194155", "-122.419415500000")]
    [InlineData("amount", "123456789012345678.123456789", "123456789012345678.123456789000")]
    [InlineData("amount", "12345678901234567890123456.5", "12345678901234567890123456.500000000000")]
    [InlineData("amount", "1.1000000000000000000000", "1.100000000000")]
    [InlineData("ratio", "0.1", "0.1")]
    [InlineData("ratio", "-1e300", "-1e+300")]
    [InlineData("ratio", "0.30000000000000004", "0.30000000000000004")]
    [InlineData("paid", "true", "true")]
    [InlineData("paid", "false", "false")]
    [InlineData("at", "\"2026-11-22T10:00:00Z\"", "2026-11-22T10:00:00Z")]
    [InlineData("at", "\"2026-11-22T10:00:00.123456789+05:30\"", "2026-11-22T04:30:00.123456Z")]
    [InlineData("at", "\"0001-01-01T00:00:00Z\"", "0001-01-01T00:00:00Z")]
    [InlineData("at", "\"2026-11-22 10:00:00-14:00\"", "2026-11-23T00:00:00Z")]
    [InlineData("day", "\"2024-02-29\"", "2024-02-29")]
    [InlineData("id", "\"q\\\"\\\\\\u00e9\\n\\ufffd\"", "q\"\\é\n\ufffd")]
    [InlineData("id", "\"\\u0000\"", "\ufffd")]
    [InlineData("lines", "{\"a\": [1, 2.50, 12345678901234567890123]}", "{\"a\": [1, 2.50, 12345678901234567890123]}")]
    [InlineData("lines", "[]", "[]")]
    [InlineData("lines", "\"text\"", "\"text\"")]
    [InlineData("lines", "7", "7")]
    public async Task A_value_that_fits_is_in_its_column_exactly(string field, string json, string expected)
    {
        var (value, extra) = await LoadOneAsync(field, json);

        Assert.Equal(expected, value);
        Assert.Equal("∅", extra);
    }

    [Theory]
    [InlineData("id", "null")]
    [InlineData("count", "null")]
    [InlineData("amount", "null")]
    [InlineData("lines", "null")]
    [InlineData("at", "null")]
    public async Task Null_is_null_and_no_drift(string field, string json)
    {
        var (value, extra) = await LoadOneAsync(field, json);

        Assert.Equal(("∅", "∅"), (value, extra));
    }

    [Theory]
    [InlineData("count", "1.7", "1.7")]
    [InlineData("count", "\"12\"", "12")]
    [InlineData("count", "9223372036854775808", "9223372036854775808")]
    [InlineData("count", "1e400", "1e400")]
    [InlineData("count", "true", "true")]
    [InlineData("amount", "\"twelve\"", "twelve")]
    [InlineData("amount", "{}", "{}")]
    [InlineData("amount", "{\"x\": \"it's\"}", "{\"x\": \"it's\"}")]
    [InlineData("amount", "\"NaN\"", "NaN")]
    [InlineData("amount", "0.1234567890123", "0.1234567890123")]
    [InlineData("amount", "1e-13", "1e-13")]
    [InlineData("amount", "0.30000000000000004", "0.30000000000000004")]
    [InlineData("amount", "123456789012345678901234567", "123456789012345678901234567")]
    [InlineData("ratio", "1e400", "1e400")]
    [InlineData("ratio", "\"Infinity\"", "Infinity")]
    [InlineData("paid", "1", "1")]
    [InlineData("paid", "\"true\"", "true")]
    [InlineData("at", "\"2026-11-22\"", "2026-11-22")]
    [InlineData("at", "\"2026-11-22T10:00:00\"", "2026-11-22T10:00:00")]
    [InlineData("at", "\"2026-13-22T10:00:00Z\"", "2026-13-22T10:00:00Z")]
    [InlineData("at", "\"infinity\"", "infinity")]
    [InlineData("at", "1763805600", "1763805600")]
    [InlineData("day", "\"2026-02-30\"", "2026-02-30")]
    [InlineData("day", "\"2026-2-3\"", "2026-2-3")]
    public async Task A_value_that_does_not_fit_is_null_and_its_text_is_in_extra(string field, string json, string text)
    {
        var (value, extra) = await LoadOneAsync(field, json);

        Assert.Equal("∅", value);
        Assert.Equal($"{{\"{field}\":{JsonSerializer.Serialize(text, Relaxed)}}}", extra);
    }

    [Fact]
    public async Task A_double_of_more_digits_than_it_holds_keeps_them_in_extra()
    {
        var (value, extra) = await LoadOneAsync("ratio", "0.1234567890123456789");

        Assert.Equal("0.12345678901234568", value);
        Assert.Equal("{\"ratio\":\"0.1234567890123456789\"}", extra);
    }

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Task<(string Value, string Extra)> LoadOneAsync(string field, string json) => values.LoadOneAsync(field, json);
}
