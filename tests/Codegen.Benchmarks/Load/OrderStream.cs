using System.Globalization;
using System.Text;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Schemas;

namespace Codegen.Benchmarks.Load;

/// <summary>A stream of made-up orders of some 940 bytes and 19 fields, four of them nested.</summary>
internal static class OrderStream
{
    private static readonly string[] Words =
        ["amber", "birch", "cedar", "delta", "ember", "frost", "grove", "haven", "ivory", "jade", "knoll", "lunar", "maple", "noble", "opal", "pearl"];

    private static readonly string[] States = ["open", "paid", "shipped", "cancelled"];

    public static StreamDefinition Definition { get; } = new()
    {
        Name = "orders",
        Request = new RequestDefinition { Path = "/orders" },
        Key = [new FieldPath("id")],
        Schema = new StreamSchema
        {
            Columns =
            [
                Column("id", ColumnType.Integer), Column("number", ColumnType.Text), Column("customer_id", ColumnType.Integer),
                Column("status", ColumnType.Text), Column("created_at", ColumnType.Timestamp), Column("updated_at", ColumnType.Timestamp),
                Column("currency", ColumnType.Text), Column("total", ColumnType.Decimal), Column("tax", ColumnType.Decimal),
                Column("discount", ColumnType.Decimal), Column("email", ColumnType.Text), Column("phone", ColumnType.Text),
                Column("test", ColumnType.Boolean), Column("cancel_reason", ColumnType.Text), Column("shipping_address", ColumnType.Json),
                Column("line_items", ColumnType.Json), Column("tags", ColumnType.Json), Column("note", ColumnType.Text),
                Column("metadata", ColumnType.Json),
            ],
        },
    };

    /// <summary>Writes the record of a number as JSON.</summary>
    public static int Write(int number, Random random, Span<byte> target)
    {
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(number);
        var lines = string.Join(",", Enumerable.Range(0, 1 + random.Next(4)).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"id\":{number * 10L + i},\"sku\":\"SKU-{random.Next(100_000):D6}\",\"title\":\"{Text(random, 4)}\",\"quantity\":{1 + random.Next(9)},\"price\":{random.Next(100_000) / 100m:F2}}}")));
        var json = string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"id\":{number},\"number\":\"ORD-{number:D9}\",\"customer_id\":{random.Next(500_000)},\"status\":\"{States[random.Next(4)]}\",\"created_at\":\"{at:yyyy-MM-dd'T'HH:mm:ss'Z'}\",\"updated_at\":\"{at.AddMinutes(random.Next(10_000)):yyyy-MM-dd'T'HH:mm:ss'Z'}\",\"currency\":\"EUR\",\"total\":{random.Next(10_000_000) / 100m:F2},\"tax\":{random.Next(1_000_000) / 100m:F2},\"discount\":{random.Next(10_000) / 100m:F2},\"email\":\"{Text(random, 1)}.{random.Next(1_000_000)}@example.com\",\"phone\":\"+49{random.NextInt64(1_000_000_000):D10}\",\"test\":{(random.Next(20) == 0 ? "true" : "false")},\"cancel_reason\":null,\"shipping_address\":{{\"name\":\"{Text(random, 2)}\",\"line1\":\"{Text(random, 3)} {random.Next(200)}\",\"city\":\"{Text(random, 1)}\",\"postal_code\":\"{random.Next(100_000):D5}\",\"country\":\"DE\"}},\"line_items\":[{lines}],\"tags\":[\"{Text(random, 1)}\",\"{Text(random, 1)}\"],\"note\":\"{Text(random, 12)}\",\"metadata\":{{\"utm_source\":\"{Text(random, 1)}\",\"session\":\"{random.NextInt64():x16}{random.NextInt64():x16}\",\"ip\":\"10.{random.Next(256)}.{random.Next(256)}.{random.Next(256)}\"}}}}");
        return Encoding.UTF8.GetBytes(json, target);
    }

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));

    private static Column Column(string field, ColumnType type) => new() { Field = field, Name = field, Type = type };
}
