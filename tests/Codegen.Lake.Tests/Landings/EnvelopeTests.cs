using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using Codegen.Contracts;
using Codegen.Contracts.Records;
using Codegen.Lake.Spooling;
using Codegen.Testing;
using CsCheck;

namespace Codegen.Lake.Tests.Landings;

public sealed class EnvelopeTests : IDisposable
{
    private readonly LandingFixture _lake = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lines_are_written_as_their_golden_file_says()
    {
        await using var landing = _lake.Open();
        var plain = LandingFixture.Plain();
        _lake.Append(landing, """{"id":1,"name":"n"}""", plain);
        _lake.Append(landing, """{"id":2}""", plain with
        {
            Op = RecordOp.Delete,
            Origin = RecordOrigin.Changes,
            Partition = "octocat/he\"llo/é",
            Version = new DateTimeOffset(1999, 12, 31, 23, 59, 59, TimeSpan.FromHours(-1)).AddTicks(9_999_999),
            At = LandingFixture.Start.AddTicks(15),
        });
        _lake.Append(landing, "{ \"id\" : 3 ,\r\n\t\"name\":\n\"a\\nb\" }", plain);
        _lake.Append(landing, """{"id":"no number","name":{"a":[1,"\"\\"]},"amount":"twelve"}""", plain);
        _lake.Append(landing, """{"id":5,"amount":123456789012345678.123456789,"nested":{"n":12345678901234567890,"s":"\u00e9\""}}""", plain);
        _lake.Append(landing, """{"id":6,"new":[1, 2],"n\"ew":null,"Name":12345678901234567890}""", plain);
        _lake.Append(landing, """{"id":7,"name":"nul \u0000 and half \ud83d of a pair"}""", plain);
        _lake.Append(landing, """{"id":8,"name":"\ud83d\ude00 😀","amount":{}}""", plain with { Key = "a\"b\\c\u0001/😀"u8 });
        _lake.AppendWhole(landing, """{"any":[123456789012345678.5]}""", plain with { Key = "cus_1"u8 });
        _lake.AppendWhole(landing, "12", plain with { Key = "cus_2"u8 });
        await landing.CommitAsync([], LandingFixture.Start, Stop);

        var lines = await _lake.LinesAsync();

        foreach (var line in lines)
            JsonDocument.Parse(line).Dispose();
        Golden.Equal("envelope.ndjson", string.Join('\n', lines) + "\n");
    }

    [Fact]
    public async Task Record_bytes_are_unchanged_and_hashed()
    {
        string[] records = ["""{ "id" :1,"name":"\u0041\/ é"}""", """{"id":-0,"amount":1.50E+2,"name":null}""", """{}"""];
        await using var landing = _lake.Open();
        foreach (var record in records)
            _lake.Append(landing, record, LandingFixture.Plain());
        await landing.CommitAsync([], LandingFixture.Start, Stop);

        var lines = await _lake.LinesAsync();

        for (var row = 0; row < records.Length; row++)
        {
            using var line = JsonDocument.Parse(lines[row]);
            Assert.Equal(records[row], line.RootElement.GetProperty("record").GetRawText());
            var envelope = line.RootElement.GetProperty("_c");
            Assert.Equal(row, envelope.GetProperty("row").GetInt32());
            Assert.Equal(Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(records[row]))), envelope.GetProperty("hash").GetString());
        }
    }

    [Fact]
    public void Instants_are_written_as_everywhere_else() =>
        Gen.Long[0, DateTime.MaxValue.Ticks].Sample(ticks =>
        {
            var instant = new DateTimeOffset(ticks, TimeSpan.Zero);
            var text = new byte[InstantText.Length];
            InstantText.Write(instant, text);
            return Encoding.UTF8.GetString(text) == Instant.ToText(instant);
        });

    [Fact]
    public void Escaped_text_is_read_back_by_any_json_reader() =>
        Gen.String.Sample(text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var json = new byte[JsonBytes.MaxEscaped(bytes.Length) + 2];
            var length = JsonBytes.Escape(bytes, json.AsSpan(1));
            json[0] = json[length + 1] = (byte)'"';
            return JsonSerializer.Deserialize<string>(json.AsSpan(0, length + 2)) == Encoding.UTF8.GetString(bytes);
        });

    [Fact]
    public async Task Records_larger_than_every_buffer_come_through()
    {
        var large = $$"""{"id":1,"name":"{{new string('x', 3_000_000)}}","extra":"{{new string('y', 1_000_000)}}"}""";
        await using var landing = _lake.Open();
        _lake.Append(landing, """{"id":0}""", LandingFixture.Plain());
        _lake.Append(landing, large, LandingFixture.Plain());
        _lake.Append(landing, """{"id":2}""", LandingFixture.Plain());
        await landing.CommitAsync([], LandingFixture.Start, Stop);

        var lines = await _lake.LinesAsync();

        Assert.Equal(3, lines.Count);
        using var line = JsonDocument.Parse(lines[1]);
        Assert.Equal(large, line.RootElement.GetProperty("record").GetRawText());
        Assert.Equal(1_000_000, line.RootElement.GetProperty("_c").GetProperty("extra").GetProperty("extra").GetString()!.Length);
    }

    public void Dispose() => _lake.Dispose();
}
