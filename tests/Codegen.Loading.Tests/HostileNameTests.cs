using System.Text.Json;
using Codegen.Contracts.Schemas;
using Codegen.Loading.Tests.Support;

namespace Codegen.Loading.Tests;

public sealed class HostileNameTests
{
    private static readonly string[] Names =
    [
        "a\"b", "c.d", "e'f", "g\\h", "ü ✓ 名", "'; DROP TABLE raw.load_log; --", "\"); DROP TABLE raw.load_log; --", "$$", "/", "~1", "{x}", "a,b", "line\nbreak",
        "record", "_c", "c", "t0", "v0", "unfit", "exact", "late", "location", "file", "line", "row", "key", "first_seq", "commit_no", "select", "1", "%s", "*", new string('n', 1000),
    ];

    [Fact]
    public async Task Any_name_of_a_field_is_a_column_that_holds_its_value()
    {
        var stream = Streams.Of("hostile", [Names[0]], [.. Names.Select(name => Streams.Column(name, ColumnType.Integer))]);
        using var fixture = new LoadFixture();
        await fixture.LandAsync(stream, Record((_, i) => $"{i}"), Record((_, i) => $"{i}.5"), Record((_, i) => $"12345678901234567{i}00"));
        await fixture.LoadAsync(stream);

        Assert.Equal(["0"], await fixture.QueryAsync("SELECT _key FROM raw.test__hostile WHERE _row = 0"));
        for (var i = 0; i < Names.Length; i++)
        {
            var column = $"\"{Names[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            Assert.Equal([$"{i}"], await fixture.QueryAsync($"SELECT {column} FROM raw.test__hostile WHERE _row = 0"));
        }

        var extra = JsonDocument.Parse((await fixture.QueryAsync("SELECT _extra FROM raw.test__hostile WHERE _row = 1"))[0]).RootElement;
        Assert.Equal(Names.Select((_, i) => $"{i}.5"), Names.Select(name => extra.GetProperty(name).GetString()));
        Assert.Equal(["0"], await fixture.QueryAsync("SELECT count(*) FROM raw.load_log WHERE rows <> 3"));
    }

    [Fact]
    public async Task Fields_that_differ_by_case_have_a_column_each()
    {
        var stream = Streams.Of(
            "cases",
            ["ID"],
            Streams.Column("id", ColumnType.Integer),
            Streams.Column("ID", ColumnType.Integer, "ID_1") with { InExtra = true },
            Streams.Column("Id", ColumnType.Decimal, "Id_2") with { InExtra = true },
            Streams.Column("iD", ColumnType.Json, "iD_3") with { InExtra = true });
        using var fixture = new LoadFixture();
        await fixture.LandAsync(
            stream,
            """{"id":1,"ID":2,"Id":0.12345678901234567,"iD":{"x":1}}""",
            """{"id":1.5,"ID":"2","Id":123456789012345678.123456789,"iD":{"x":12345678901234567890123},"new":7}""",
            """{"iD":null,"ID":3}""");
        await fixture.LoadAsync(stream);

        Assert.Equal(
            [
                """2|1|2|∅|{"x":1}|{"Id":"0.12345678901234567"}""",
                """2|∅|∅|123456789012345678.123456789000|{"x":12345678901234567890123}|{"new":7,"id":"1.5","ID":"2"}""",
                "3|∅|3|∅|∅|∅",
            ],
            await fixture.QueryAsync("SELECT _key, \"id\", \"ID_1\", \"Id_2\", \"iD_3\", _extra FROM raw.test__cases ORDER BY _row"));
    }

    [Fact]
    public async Task A_field_without_a_name_has_a_column_and_comes_from_extra()
    {
        var stream = Streams.Of("nameless", ["id"], Streams.Column("id", ColumnType.Integer), Streams.Column("", ColumnType.Text, "field") with { InExtra = true });
        using var fixture = new LoadFixture();
        await fixture.LandAsync(stream, """{"id":1,"":"a"}""", """{"id":2}""");
        await fixture.LoadAsync(stream);

        Assert.Equal(["1|a|∅", "2|∅|∅"], await fixture.QueryAsync("SELECT _key, \"field\", _extra FROM raw.test__nameless ORDER BY _row"));
    }

    [Fact]
    public async Task A_field_named_like_one_of_ours_stands_under_its_suffixed_name()
    {
        var stream = Streams.Of("ours", ["_key"], Streams.Column("_key", ColumnType.Text, "_key_1"), Streams.Column("_EXTRA", ColumnType.Text, "_EXTRA_1"));
        using var fixture = new LoadFixture();
        await fixture.LandAsync(stream, """{"_key":"theirs","_EXTRA":"too"}""");
        await fixture.LoadAsync(stream);

        Assert.Equal(["theirs|theirs|too|∅"], await fixture.QueryAsync("SELECT _key, _key_1, _EXTRA_1, _extra FROM raw.test__ours"));
    }

    [Fact]
    public async Task A_lake_in_a_folder_whose_name_is_a_pattern_is_read()
    {
        var stream = Streams.Of("orders", ["id"], Streams.Column("id", ColumnType.Integer));
        using var fixture = new LoadFixture("la[k]e * ? 'x'");
        await fixture.LandAsync(stream, """{"id":1}""");
        await fixture.LoadAsync(stream);

        Assert.Equal(["1"], await fixture.QueryAsync("SELECT id FROM raw.test__orders"));
    }

    private static string Record(Func<string, int, string> value) =>
        $"{{{string.Join(",", Names.Select((name, i) => $"{JsonSerializer.Serialize(name)}:{value(name, i)}"))}}}";
}
