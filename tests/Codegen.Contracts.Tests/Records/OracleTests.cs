using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;
using Codegen.Testing;
using CsCheck;

namespace Codegen.Contracts.Tests.Records;

public sealed class OracleTests
{
    private static readonly StreamSchema Schema = new()
    {
        Columns =
        [
            Scan.Column("text", ColumnType.Text),
            Scan.Column("integer", ColumnType.Integer),
            Scan.Column("decimal", ColumnType.Decimal),
            Scan.Column("double", ColumnType.Double),
            Scan.Column("bool", ColumnType.Boolean),
            Scan.Column("instant", ColumnType.Timestamp),
            Scan.Column("date", ColumnType.Date),
            Scan.Column("jsön \"\\", ColumnType.Json),
            Scan.Column("union", ColumnType.Text) with { Union = true },
        ],
    };

    private static readonly Gen<string> Records = JsonGen.Object([.. Schema.Columns.Select(column => column.Field), "other", "öther", ""], 3);

    [Fact]
    public void A_record_is_set_aside_exactly_where_an_object_names_a_property_twice() => Records.Sample(
        json =>
        {
            using var document = JsonDocument.Parse(json);
            var scan = Scan.Read(Encoding.UTF8.GetBytes(json), Schema);

            Assert.Equal(HasDuplicate(document.RootElement) ? RecordProblem.DuplicateProperty : RecordProblem.None, scan.Problem);
        },
        iter: 20_000);

    [Fact]
    public void Every_field_is_found_once_with_the_bytes_that_it_came_with() => Readable((document, scan) =>
    {
        List<string> declared = [], extra = [];
        foreach (var property in document.RootElement.EnumerateObject())
        {
            var ordinal = Ordinal(property.Name);
            if (ordinal >= 0)
                declared.Add(property.Name);
            else
                extra.Add(property.Value.GetRawText());
            if (ordinal >= 0)
                Assert.Equal(Joined(property.Value), scan.Value(ordinal));
        }

        Assert.Equal(extra.Select(Joined), scan.ExtraValues);
        Assert.All(Schema.Columns.Where(column => !declared.Contains(column.Field)), column => Assert.Equal("", scan.Value(Ordinal(column.Field))));
    });

    [Fact]
    public void What_fits_reads_as_its_columns_type_and_what_does_not_fit_does_not() => Readable((document, scan) =>
    {
        foreach (var property in document.RootElement.EnumerateObject().Where(property => Ordinal(property.Name) >= 0))
        {
            var type = Schema.Columns[Ordinal(property.Name)];
            var unfit = scan.UnfitNames.Contains(property.Name);
            Assert.True(unfit != Fits(property.Value, type), $"{type.Type}: {property.Value.GetRawText()}");
        }
    });

    [Fact]
    public void A_number_that_is_not_kept_exactly_survives_a_double() => Readable((document, scan) =>
    {
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (scan.ExactNames.Contains(property.Name) || scan.UnfitNames.Contains(property.Name))
                continue;
            foreach (var number in Numbers(property.Value).Where(number => property.Name != "double" || number.Length <= 17))
                Assert.Equal(Exact(number), Exact(double.Parse(number, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)));
        }
    });

    private static void Readable(Action<JsonDocument, Scan> check) => Records.Sample(
        json =>
        {
            using var document = JsonDocument.Parse(json);
            var scan = Scan.Read(Encoding.UTF8.GetBytes(json), Schema);
            if (scan.Problem == RecordProblem.None)
                check(document, scan);
        },
        iter: 10_000);

    private static int Ordinal(string name) => Schema.Columns.ToList().FindIndex(column => column.Field == name);

    private static string Joined(JsonElement value) => Joined(value.GetRawText());

    private static string Joined(string json) => json.Replace('\r', ' ').Replace('\n', ' ');

    private static bool HasDuplicate(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().GroupBy(property => property.Name).Any(same => same.Count() > 1)
            || element.EnumerateObject().Any(property => HasDuplicate(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(HasDuplicate),
        _ => false,
    };

    private static bool Fits(JsonElement value, Column column) => value.ValueKind == JsonValueKind.Null || column switch
    {
        { Type: ColumnType.Json } or { Union: true } => true,
        { Type: ColumnType.Text } => value.ValueKind == JsonValueKind.String,
        { Type: ColumnType.Boolean } => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        { Type: ColumnType.Timestamp } => value.GetRawText() == "\"2026-11-22T10:00:00Z\"",
        { Type: ColumnType.Date } => value.GetRawText() == "\"2024-02-29\"",
        _ => value.ValueKind == JsonValueKind.Number && FitsNumber(value, column.Type),
    };

    private static bool FitsNumber(JsonElement value, ColumnType type)
    {
        var (numerator, denominator) = Exact(value.GetRawText());
        return type switch
        {
            ColumnType.Integer when value.TryGetInt64(out _) => true,
            ColumnType.Integer => denominator.IsOne && BigInteger.Abs(numerator) < BigInteger.Pow(10, 15) && value.GetRawText().AsSpan().ContainsAny(".eE"),
            ColumnType.Decimal => BigInteger.Abs(numerator) < BigInteger.Pow(10, 26) * denominator,
            _ => double.IsFinite(value.GetDouble()),
        };
    }

    private static IEnumerable<string> Numbers(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Numbers(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Numbers),
        _ => [],
    };

    /// <summary>A number's value as a reduced fraction: nothing is rounded.</summary>
    private static (BigInteger Numerator, BigInteger Denominator) Exact(string text)
    {
        var parts = text.Split('e', 'E');
        var point = parts[0].IndexOf('.');
        var digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var exponent = (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - (point < 0 ? 0 : parts[0].Length - point - 1);
        var power = BigInteger.Pow(10, Math.Abs(exponent));
        var (numerator, denominator) = exponent < 0 ? (digits, power) : (digits * power, BigInteger.One);
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return (numerator / common, denominator / common);
    }
}
