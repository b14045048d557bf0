namespace Codegen.Loading.Tests.Support;

/// <summary>Single values of every type, as JSON, and what becomes of them.</summary>
internal static class ValueCases
{
    /// <summary>Field, JSON, the column's value.</summary>
    public static TheoryData<string, string, string> Fitting { get; } = new()
    {
        { "count", "1", "1" },
        { "count", "-0", "0" },
        { "count", "9223372036854775807", "9223372036854775807" },
        { "count", "-9223372036854775808", "-9223372036854775808" },
        { "count", "1.0", "1" },
        { "count", "1e3", "1000" },
        { "count", "123456789012345", "123456789012345" },
        { "amount", "0", "0.000000000000" },
        { "amount", "1.10", "1.100000000000" },
        { "amount", "12345678.91", "12345678.910000000000" },
        { "amount", "123456789.123456", "123456789.123456000000" },
        { "amount", "99999999999999.9", "99999999999999.900000000000" },
        { "amount", "-0.000000000001", "-0.000000000001" },
        { "amount", "1e-7", "0.000000100000" },
        { "amount", "1.5e14", "150000000000000.000000000000" },
        { "amount", "1.5e22", "15000000000000000000000.000000000000" },
        { "amount", "-122.4194155", "-122.419415500000" },
        { "amount", "123456789012345678.123456789", "123456789012345678.123456789000" },
        { "amount", "12345678901234567890123456.5", "12345678901234567890123456.500000000000" },
        { "amount", "1.1000000000000000000000", "1.100000000000" },
        { "ratio", "0.1", "0.1" },
        { "ratio", "-1e300", "-1e+300" },
        { "ratio", "0.30000000000000004", "0.30000000000000004" },
        { "paid", "true", "true" },
        { "paid", "false", "false" },
        { "at", "\"2026-11-22T10:00:00Z\"", "2026-11-22T10:00:00Z" },
        { "at", "\"2026-11-22T10:00:00.123456789+05:30\"", "2026-11-22T04:30:00.123456Z" },
        { "at", "\"0001-01-01T00:00:00Z\"", "0001-01-01T00:00:00Z" },
        { "at", "\"2026-11-22 10:00:00-14:00\"", "2026-11-23T00:00:00Z" },
        { "day", "\"2024-02-29\"", "2024-02-29" },
        { "id", "\"q\\\"\\\\\\u00e9\\n\\ufffd\"", "q\"\\é\n\ufffd" },
        { "id", "\"\\u0000\"", "\ufffd" },
        { "lines", "{\"a\": [1, 2.50, 12345678901234567890123]}", "{\"a\": [1, 2.50, 12345678901234567890123]}" },
        { "lines", "[]", "[]" },
        { "lines", "\"text\"", "\"text\"" },
        { "lines", "7", "7" },
    };

    /// <summary>Field, JSON.</summary>
    public static TheoryData<string, string> Absent { get; } = new()
    {
        { "id", "null" },
        { "count", "null" },
        { "amount", "null" },
        { "lines", "null" },
        { "at", "null" },
    };

    /// <summary>Field, JSON, the text in <c>_extra</c>.</summary>
    public static TheoryData<string, string, string> Unfit { get; } = new()
    {
        { "count", "1.7", "1.7" },
        { "count", "\"12\"", "12" },
        { "count", "9223372036854775808", "9223372036854775808" },
        { "count", "1e400", "1e400" },
        { "count", "true", "true" },
        { "amount", "\"twelve\"", "twelve" },
        { "amount", "{}", "{}" },
        { "amount", "{\"x\": \"it's\"}", "{\"x\": \"it's\"}" },
        { "amount", "\"NaN\"", "NaN" },
        { "amount", "0.1234567890123", "0.1234567890123" },
        { "amount", "1e-13", "1e-13" },
        { "amount", "0.30000000000000004", "0.30000000000000004" },
        { "amount", "123456789012345678901234567", "123456789012345678901234567" },
        { "ratio", "1e400", "1e400" },
        { "ratio", "\"Infinity\"", "Infinity" },
        { "paid", "1", "1" },
        { "paid", "\"true\"", "true" },
        { "at", "\"2026-11-22\"", "2026-11-22" },
        { "at", "\"2026-11-22T10:00:00\"", "2026-11-22T10:00:00" },
        { "at", "\"2026-13-22T10:00:00Z\"", "2026-13-22T10:00:00Z" },
        { "at", "\"infinity\"", "infinity" },
        { "at", "1763805600", "1763805600" },
        { "day", "\"2026-02-30\"", "2026-02-30" },
        { "day", "\"2026-2-3\"", "2026-2-3" },
    };

    /// <summary>More digits than a double shows.</summary>
    public const string LongDouble = "0.1234567890123456789";

    /// <summary>Every field and JSON above.</summary>
    public static IEnumerable<(string Field, string Json)> All =>
    [
        .. Fitting.Select(row => (row.Data.Item1, row.Data.Item2)),
        .. Absent.Select(row => (row.Data.Item1, row.Data.Item2)),
        .. Unfit.Select(row => (row.Data.Item1, row.Data.Item2)),
        ("ratio", LongDouble),
    ];
}
