using System.Text.Encodings.Web;
using System.Text.Json;
using Codegen.Loading.Tests.Support;

namespace Codegen.Loading.Tests;

public sealed class LoadedValueTests(ValueFixture values) : IClassFixture<ValueFixture>
{
    [Theory]
    [MemberData(nameof(ValueCases.Fitting), MemberType = typeof(ValueCases))]
    public void A_value_that_fits_is_in_its_column_exactly(string field, string json, string expected)
    {
        var (value, extra) = values.Of(field, json);

        Assert.Equal(expected, value);
        Assert.Equal("∅", extra);
    }

    [Theory]
    [MemberData(nameof(ValueCases.Absent), MemberType = typeof(ValueCases))]
    public void Null_is_null_and_no_drift(string field, string json)
    {
        var (value, extra) = values.Of(field, json);

        Assert.Equal(("∅", "∅"), (value, extra));
    }

    [Theory]
    [MemberData(nameof(ValueCases.Unfit), MemberType = typeof(ValueCases))]
    public void A_value_that_does_not_fit_is_null_and_its_text_is_in_extra(string field, string json, string text)
    {
        var (value, extra) = values.Of(field, json);

        Assert.Equal("∅", value);
        Assert.Equal($"{{\"{field}\":{JsonSerializer.Serialize(text, Relaxed)}}}", extra);
    }

    [Fact]
    public void A_double_of_more_digits_than_it_holds_keeps_them_in_extra()
    {
        var (value, extra) = values.Of("ratio", ValueCases.LongDouble);

        Assert.Equal("0.12345678901234568", value);
        Assert.Equal("{\"ratio\":\"0.1234567890123456789\"}", extra);
    }

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
