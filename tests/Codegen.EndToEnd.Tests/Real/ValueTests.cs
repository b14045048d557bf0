using Codegen.EndToEnd.Tests.Harness;

namespace Codegen.EndToEnd.Tests.Real;

/// <summary>Values that don't fit their column, or fit it only exactly: each record lands, nothing is rounded silently.</summary>
[Collection(RealDocuments.Name)]
public sealed class ValueTests(UserRepository repository)
{
    /// <summary>The column, the value as served, the column's text (null: NULL), the text in <c>_extra</c> (null: absent).</summary>
    private static readonly (string Column, string Served, string? Value, string? Extra)[] Cases =
    [
        ("count", "\"twelve\"", null, "twelve"),
        ("count", "{}", null, "{}"),
        ("count", "\"12\"", null, "12"),
        ("count", "true", null, "true"),
        ("count", "1.7", null, "1.7"),
        ("count", "1e400", null, "1e400"),
        ("count", "123456789012345678.123456789", null, "123456789012345678.123456789"),
        ("count", "12345678901234567890123", null, "12345678901234567890123"),
        ("count", "9223372036854775807", "9223372036854775807", null),
        ("count", "-9223372036854775808", "-9223372036854775808", null),
        ("count", "9223372036854775808", null, "9223372036854775808"),
        ("count", "-0", "0", null),
        ("count", "9007199254740993", "9007199254740993", null),
        ("count", "null", null, null),
        ("amount", "\"twelve\"", null, "twelve"),
        ("amount", "{}", null, "{}"),
        ("amount", "[1]", null, "[1]"),
        ("amount", "1e400", null, "1e400"),
        ("amount", "1.7", "1.700000000000", null),
        ("amount", "-0", "0.000000000000", null),
        ("amount", "-0.0", "0.000000000000", null),
        ("amount", "0.1", "0.100000000000", null),
        ("amount", "123456789012345678.123456789", "123456789012345678.123456789000", null),
        ("amount", "12345678901234567890123", "12345678901234567890123.000000000000", null),
        ("amount", "123456789012345678901234567", null, "123456789012345678901234567"),
        ("amount", "0.12345678901234567890", null, "0.12345678901234567890"),
        ("amount", "0.1234567890123", null, "0.1234567890123"),
        ("amount", "12.3456789012340000", "12.345678901234", null),
        ("amount", "1e-13", null, "1e-13"),
        ("amount", "1.5e3", "1500.000000000000", null),
        ("amount", "12345678.91", "12345678.910000000000", null),
        ("rate", "0.1", "0.1", null),
        ("rate", "1e400", null, "1e400"),
        ("rate", "123456789012345678.123456789", "1.2345678901234568e+17", "123456789012345678.123456789"),
        ("open", "\"true\"", null, "true"),
        ("open", "1", null, "1"),
        ("taken_at", "\"yesterday\"", null, "yesterday"),
        ("taken_at", "17", null, "17"),
        ("day", "\"2026-02-30\"", null, "2026-02-30"),
        ("name", "17", null, "17"),
        ("name", "{\"a\": 1}", null, "{\"a\": 1}"),
        ("detail", "{\"n\": 123456789012345678.123456789}", "{\"n\": 123456789012345678.123456789}", null),
        ("choice", "12345678901234567890123", "12345678901234567890123", null),
        ("choice", "{\"n\":1.0}", "{\"n\":1.0}", null),
        ("choice", "\"seventeen\"", "seventeen", null),
    ];

    [Fact]
    public async Task Every_value_is_exact_or_NULL_with_its_text_beside()
    {
        string[] records = [.. Cases.Select((value, index) => $$"""{"id": "m{{index}}", "{{value.Column}}": {{value.Served}} }""")];
        await using var provider = await HostedSandbox.StartAsync(
            "--document", repository.Document("measures"), "--records", $"measures={GivenFile.Write(repository, records)}");
        using var workspace = RealWorkspace.Create(repository, "measures", provider.Address, "streams: [measures]");
        var synced = (await workspace.RunAsync("sync")).Expect(0);

        Assert.Contains($"{Cases.Length} of {Cases.Length} records accounted for", synced.Talk, StringComparison.Ordinal);
        Assert.Contains("amount (unfit, 8)", synced.Talk, StringComparison.Ordinal);
        Assert.Equal(records.Order(StringComparer.Ordinal), LakeRecords.Read(workspace, "measures", "measures").Order(StringComparer.Ordinal));
        using var table = new RawTable(workspace.Warehouse, "measures__measures");
        Assert.Equal(Cases.Length, table.Count("select count(*) from raw.measures__measures"));
        Assert.Equal(Cases.Select(Said), Cases.Select((value, index) => Found(table, value, index)));
    }

    [Fact]
    public async Task Charges_with_an_amount_that_is_no_integer_land()
    {
        UserRepository.Require();
        Dictionary<string, string> texts = new()
        {
            ["\"twelve\""] = "twelve",
            ["{}"] = "{}",
            ["1.7"] = "1.7",
            ["123456789012345678.123456789"] = "123456789012345678.123456789",
        };
        string[] records = [.. texts.Keys.Select((amount, index) =>
            $$"""{"id": "ch_{{index}}", "object": "charge", "created": 170000000{{index}}, "amount": {{amount}} }""")];
        await using var provider = await HostedSandbox.StartAsync(
            "--document", repository.Document("stripe_real"), "--records", $"charges={GivenFile.Write(repository, records)}");
        using var workspace = RealWorkspace.Create(repository, "stripe_real", provider.Address, "streams: [charges]");
        (await workspace.RunAsync("sync")).Expect(0);

        using var table = new RawTable(workspace.Warehouse, "stripe_real__charges");
        Assert.Equal(records, LakeRecords.Read(workspace, "stripe_real", "charges").Order(StringComparer.Ordinal));
        Assert.All(table.Texts("amount").Values, Assert.Null);
        Assert.Equal(texts.Values, table.Texts("_extra ->> 'amount'").OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => text.Value));
    }

    private static string Said((string Column, string Served, string? Value, string? Extra) value) =>
        Sentence(value.Column, value.Served, value.Value, value.Extra);

    private static string Found(RawTable table, (string Column, string Served, string? Value, string? Extra) value, int index) =>
        Sentence(
            value.Column,
            value.Served,
            table.Texts($"\"{value.Column}\"")[$"m{index}"],
            table.Texts($"_extra ->> '{value.Column}'")[$"m{index}"]);

    private static string Sentence(string column, string served, string? value, string? extra) =>
        $"{column} {served}: {value ?? "NULL"}, beside it {extra ?? "nothing"}";
}
