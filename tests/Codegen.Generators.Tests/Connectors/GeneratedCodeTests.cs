using System.Text;
using System.Text.Json;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;
using Codegen.Generators.Connectors;
using Codegen.Testing;
using CsCheck;

namespace Codegen.Generators.Tests.Connectors;

public sealed class GeneratedCodeTests
{
    private static readonly GeneratedConnector Connector = Compiled.Connectors(Compiled.Load(Compiled.Compile(
        [.. ConnectorEmitter.EmitCode(Example.Connector), RegistryEmitter.Emit(["acme_pay"])]))).Single();

    [Fact]
    public void The_printed_definition_is_the_definition() =>
        Assert.Equal(ConnectorEmitter.EmitCode(Example.Connector), ConnectorEmitter.EmitCode(Connector.Definition));

    [Fact]
    public void Every_stream_has_a_reader() =>
        Assert.Equal(Connector.Definition.Streams.Select(stream => stream.Name), Connector.Readers.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_generated_reader_reads_any_record_as_its_schema_says()
    {
        foreach (var stream in Connector.Definition.Streams)
        {
            var names = stream.Schema.Columns.Select(column => column.Field).Append("other").Append("").ToList();
            JsonGen.Object(names, 2).Sample(json => Assert.Equal(
                Describe(new SchemaReader(stream.Schema), stream.Schema, json),
                Describe(Connector.Readers[stream.Name], stream.Schema, json)), iter: 2_000);
        }
    }

    [Fact]
    public void A_generated_reader_tells_what_fits()
    {
        var said = Describe(
            Connector.Readers["charges"],
            Connector.Definition.Streams[0].Schema,
            "{\"id\":\"c\",\"amount\":\"twelve\",\"fee\":123456789012345678.123456789,\"Amount\":1,\"\\u0070aid\":true,\"customer\":{},\"naïve \\\"name\\\"\":\"x\"}");

        Assert.Equal(
            """
            None 0..127 id="c" amount="twelve" fee=123456789012345678.123456789 paid=true customer={} naïve "name"="x"
            extra: Amount=1
            unfit: amount="twelve"
            exact: fee=123456789012345678.123456789
            """,
            said);
    }

    private static string Describe(IStreamReader stream, StreamSchema schema, string json)
    {
        var page = Encoding.UTF8.GetBytes(json);
        var scan = new RecordScan(schema.Columns.Count);
        var reader = new Utf8JsonReader(page, isFinalBlock: true, new JsonReaderState(RecordScan.ReaderOptions));
        reader.Read();
        stream.Read(ref reader, scan);
        var values = schema.Columns.Select((column, ordinal) => (column.Field, Slice: scan.Value(ordinal))).Where(value => value.Slice.ValueLength > 0);
        return $"""
            {scan.Problem} {scan.Start}..{scan.Length} {string.Join(' ', values.Select(value => $"{value.Field}={Text(page, value.Slice)}"))}
            extra: {Fields(page, scan.Extra)}
            unfit: {Fields(page, scan.Unfit)}
            exact: {Fields(page, scan.Exact)}
            """;
    }

    private static string Text(byte[] page, FieldSlice slice) => Encoding.UTF8.GetString(page, slice.ValueStart, slice.ValueLength);

    private static string Fields(byte[] page, ReadOnlySpan<FieldSlice> slices)
    {
        List<string> fields = [];
        foreach (var slice in slices)
            fields.Add($"{Encoding.UTF8.GetString(page, slice.NameStart, slice.NameLength)}={Text(page, slice)}");
        return string.Join(' ', fields);
    }
}
