using System.Text;
using Codegen.Contracts.Connectors;
using Codegen.Ingestion.Pages;
using Codegen.Ingestion.Tests.Provider;

namespace Codegen.Ingestion.Tests.Pages;

public sealed class TimeReaderTests
{
    [Theory]
    [InlineData("\"2026-11-22T10:00:00Z\"", TimeFormat.Rfc3339, "2026-11-22T10:00:00Z")]
    [InlineData("\"2026-11-22T10:00:00.123456789+01:30\"", TimeFormat.Rfc3339, "2026-11-22T08:30:00.1234567Z")]
    [InlineData("\"2026-11-22 10:00:00-05:00\"", TimeFormat.Rfc3339, "2026-11-22T15:00:00Z")]
    [InlineData("1700000000", TimeFormat.EpochSeconds, "2023-11-14T22:13:20Z")]
    [InlineData("\"1700000000\"", TimeFormat.EpochSeconds, "2023-11-14T22:13:20Z")]
    [InlineData("1700000000.9", TimeFormat.EpochSeconds, "2023-11-14T22:13:20Z")]
    [InlineData("1700000000123", TimeFormat.EpochMilliseconds, "2023-11-14T22:13:20.123Z")]
    [InlineData("\"2026-11-22\"", TimeFormat.Date, "2026-11-22T00:00:00Z")]
    public void Instants_are_read_as_the_provider_writes_them(string json, TimeFormat format, string expected)
    {
        Assert.True(TimeReader.TryRead(Encoding.UTF8.GetBytes(json), format, out var instant));
        Assert.Equal(Times.At(expected), instant);
    }

    [Theory]
    [InlineData("", TimeFormat.Rfc3339)]
    [InlineData("null", TimeFormat.Rfc3339)]
    [InlineData("\"2026-11-22T10:00:00\"", TimeFormat.Rfc3339)]
    [InlineData("\"2026-02-30T10:00:00Z\"", TimeFormat.Rfc3339)]
    [InlineData("\"2026-11-22T24:00:00Z\"", TimeFormat.Rfc3339)]
    [InlineData("\"0001-01-01T00:00:00+01:00\"", TimeFormat.Rfc3339)]
    [InlineData("\"yesterday, about ten\"", TimeFormat.Rfc3339)]
    [InlineData("99999999999999", TimeFormat.EpochSeconds)]
    [InlineData("1e9", TimeFormat.EpochSeconds)]
    [InlineData("\"2026-11-22T10:00:00Z\"", TimeFormat.Date)]
    public void What_is_no_instant_is_not_taken_for_one(string json, TimeFormat format) =>
        Assert.False(TimeReader.TryRead(Encoding.UTF8.GetBytes(json), format, out _));
}
