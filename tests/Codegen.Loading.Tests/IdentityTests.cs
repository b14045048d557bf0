using Codegen.Contracts.Connectors;
using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;
using Codegen.Loading.Tests.Support;

namespace Codegen.Loading.Tests;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("""{"id":42}""", "42")]
    [InlineData("""{"id":123456789012345678901234}""", "123456789012345678901234")]
    [InlineData("""{"id":"a/b"}""", "a/b")]
    public async Task One_key_field_is_its_text_even_where_it_does_not_fit(string record, string key)
    {
        var stream = Streams.Of("orders", ["id"], Streams.Column("id", ColumnType.Integer));

        Assert.Equal([key], await LoadAsync(stream, new Landed(), record));
    }

    [Fact]
    public async Task Several_key_fields_are_an_array_of_texts()
    {
        var stream = Streams.Of("orders", ["shop", "id"], Streams.Column("id", ColumnType.Integer), Streams.Column("shop", ColumnType.Text));

        Assert.Equal(["""["a\"b","7"]"""], await LoadAsync(stream, new Landed(), """{"id":7,"shop":"a\"b"}"""));
    }

    [Fact]
    public async Task A_key_inside_a_nested_value_is_found()
    {
        var stream = Streams.Of("orders", [], Streams.Column("ref", ColumnType.Json)) with { Key = [new FieldPath("ref", "a/b", "id")] };

        Assert.Equal(["12345678901234567890123"], await LoadAsync(stream, new Landed(), """{"ref":{"a/b":{"id":12345678901234567890123}}}"""));
    }

    [Fact]
    public async Task Without_a_key_the_hash_is()
    {
        var stream = Streams.Of("orders", [], Streams.Column("id", ColumnType.Integer));
        using var fixture = new LoadFixture();
        await fixture.LandAsync(stream, """{"id":1}""");
        await fixture.LoadAsync(stream);

        Assert.Equal(["true|32"], await fixture.QueryAsync("SELECT _key = _hash, length(_hash) FROM raw.test__orders"));
    }

    [Fact]
    public async Task A_map_value_is_one_json_column_and_its_key_comes_from_the_envelope()
    {
        var stream = Streams.Of("rates", []) with
        {
            Schema = new StreamSchema { WholeRecord = true, Columns = [Streams.Column("value", ColumnType.Json)] },
        };
        using var fixture = new LoadFixture();
        foreach (var (key, record) in new[] { ("EUR", "1.10"), ("big", """{"n":12345678901234567890123,"s":"x"}"""), ("list", "[1,2]") })
            await fixture.Lake.CommitAsync(LoadFixture.Id(stream), stream.Schema, [record], new Landed { Key = key });
        await fixture.LoadAsync(stream);

        Assert.Equal(
            ["EUR|1.1|∅", """big|{"n":12345678901234567890123,"s":"x"}|∅""", "list|[1,2]|∅"],
            await fixture.QueryAsync("SELECT _key, value, _extra FROM raw.test__rates ORDER BY _key"));
    }

    [Fact]
    public async Task What_the_envelope_says_is_in_our_columns()
    {
        var stream = Streams.Of("orders", ["id"], Streams.Column("id", ColumnType.Integer));
        using var fixture = new LoadFixture();
        var commit = await fixture.Lake.CommitAsync(
            LoadFixture.Id(stream),
            stream.Schema,
            ["""{"id":1}"""],
            new Landed { Op = RecordOp.Delete, Partition = "octo'cat/hello", Version = TestLake.Start.AddMicroseconds(-1), At = TestLake.Start });
        await fixture.LoadAsync(stream);

        Assert.Equal(
            [$"test|octo'cat/hello|1|2026-11-22T09:59:59.999999Z|delete|list|2026-11-22T10:00:00Z|∅|1|0|1|{commit.Files[0].Key}|0"],
            await fixture.QueryAsync("SELECT _connection, _partition, _key, _version, _op, _origin, _at, _extra, _load, _seq, _commit, _file, _row FROM raw.test__orders"));
        Assert.Equal(
            [$"test|orders|batch|1|{commit.Files[0].Key}|1|{commit.Files[0].Sha256}|1"],
            await fixture.QueryAsync("SELECT connection, stream, lane, commit_no, file, rows, sha256, load FROM raw.load_log"));
    }

    private static async Task<string[]> LoadAsync(StreamDefinition stream, Landed landed, params string[] records)
    {
        using var fixture = new LoadFixture();
        await fixture.Lake.CommitAsync(LoadFixture.Id(stream), stream.Schema, records, landed);
        await fixture.LoadAsync(stream);
        return await fixture.QueryAsync("SELECT _key FROM raw.test__orders ORDER BY _seq");
    }
}
