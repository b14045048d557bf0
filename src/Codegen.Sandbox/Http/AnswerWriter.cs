using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Queries;
using Codegen.Sandbox.Records;
using Codegen.Sandbox.Values;

namespace Codegen.Sandbox.Http;

/// <summary>Writes a page as the operation's answer: the records, and around them what the document declares.</summary>
/// <param name="stream">The stream.</param>
/// <param name="path">The path that was asked for.</param>
/// <param name="links">Addresses of other pages.</param>
internal sealed class AnswerWriter(StreamFacts stream, string path, PageLinks links)
{
    private static readonly IReadOnlyList<string> Nowhere = ["\0"];

    /// <summary>The options of all JSON that the provider writes: characters as they are, line breaks the same everywhere.</summary>
    /// <param name="indented">Whether it is laid out for people.</param>
    public static JsonWriterOptions Options(bool indented) => new()
    {
        Indented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Writes a page.</summary>
    /// <param name="indented">Whether it is laid out for people.</param>
    /// <param name="page">The page.</param>
    /// <param name="size">How many records were asked for.</param>
    public ReadOnlyMemory<byte> Write(bool indented, Page page, int size)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using var writer = new Utf8JsonWriter(buffer, Options(indented));
        WriteLevel(writer, stream.Operation.Answer!, [], page, size);
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private void WriteLevel(Utf8JsonWriter writer, Schema schema, IReadOnlyList<string> at, Page page, int size)
    {
        if (at.SequenceEqual(stream.RecordsPath))
        {
            WriteRecords(writer, page);
            return;
        }

        writer.WriteStartObject();
        foreach (var property in schema.Properties)
        {
            IReadOnlyList<string> here = [.. at, property.Name];
            if (LeadsTo(here, stream.RecordsPath) || (!IsAt(here) && Leads(here)))
            {
                writer.WritePropertyName(property.Name);
                WriteLevel(writer, property.Schema, here, page, size);
            }
            else
            {
                WriteAround(writer, property, here, page, size);
            }
        }

        writer.WriteEndObject();
    }

    private void WriteAround(Utf8JsonWriter writer, SchemaProperty property, IReadOnlyList<string> here, Page page, int size)
    {
        var paging = stream.Paging;
        var scope = new ValueScope(0, 0);
        scope.Enter(property.Schema);
        if (Is(here, paging.More))
        {
            writer.WriteBoolean(property.Name, page.HasMore);
        }
        else if (Is(here, paging.Total))
        {
            writer.WriteNumber(property.Name, page.Total);
        }
        else if (Is(here, paging.Next))
        {
            WriteNext(writer, property, page, size);
        }
        else if (stream.Around.FirstOrDefault(member => member.Name == string.Join('.', here)) is { Text: { } text })
        {
            WriteStated(writer, property, text.Fill(name => Key(page, name)));
        }
        else if (property.Name == "url" && property.Schema.Type == SchemaType.String)
        {
            writer.WriteString(property.Name, path);
        }
        else if (property.Required)
        {
            writer.WritePropertyName(property.Name);
            ValueWriter.WritePresent(writer, property.Name, property.Schema, Seed.Of(property.Name), scope);
        }
    }

    private static string Key(Page page, string name) =>
        page.Records.Count == 0 ? string.Empty : name == "first" ? page.Records[0].Record.Key : page.Records[^1].Record.Key;

    private static void WriteStated(Utf8JsonWriter writer, SchemaProperty property, string text)
    {
        writer.WritePropertyName(property.Name);
        if (property.Schema.Type is SchemaType.Integer or SchemaType.Number or SchemaType.Boolean)
            writer.WriteRawValue(text);
        else
            writer.WriteStringValue(text);
    }

    private void WriteNext(Utf8JsonWriter writer, SchemaProperty property, Page page, int size)
    {
        if (!page.HasMore)
        {
            if (property.Schema.Nullable)
                writer.WriteNull(property.Name);
            else if (property.Required && property.Schema.Type == SchemaType.String)
                writer.WriteString(property.Name, string.Empty);
            return;
        }

        var paging = stream.Paging;
        var value = paging.Kind == PagingKind.Token
            ? PageToken.After(page.Records[^1].Record.Key)
            : ((page.Start / size) + 1 + paging.First).ToString(CultureInfo.InvariantCulture);
        var isAddress = property.Schema.Format is "uri" or "url" || property.Name.EndsWith("url", StringComparison.OrdinalIgnoreCase);
        writer.WritePropertyName(property.Name);
        if (isAddress)
            writer.WriteStringValue(links.With(paging.Parameter!, value));
        else if (property.Schema.Type is SchemaType.Integer or SchemaType.Number)
            writer.WriteRawValue(value);
        else
            writer.WriteStringValue(value);
    }

    private void WriteRecords(Utf8JsonWriter writer, Page page)
    {
        if (stream.IsSingle)
        {
            RecordWriter.Write(writer, page.Records[0]);
            return;
        }

        if (stream.Days is not null)
        {
            WriteMap(writer, page);
            return;
        }

        writer.WriteStartArray();
        foreach (var record in page.Records)
            RecordWriter.Write(writer, record);
        writer.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter writer, Page page)
    {
        writer.WriteStartObject();
        foreach (var record in page.Records)
        {
            writer.WritePropertyName(record.Record.Key);
            RecordWriter.Write(writer, record);
        }

        writer.WriteEndObject();
    }

    private bool IsAt(IReadOnlyList<string> here) => Is(here, stream.Paging.More) || Is(here, stream.Paging.Total) || Is(here, stream.Paging.Next);

    private bool Leads(IReadOnlyList<string> here) =>
        LeadsTo(here, stream.Paging.More) || LeadsTo(here, stream.Paging.Total) || LeadsTo(here, stream.Paging.Next);

    private static bool Is(IReadOnlyList<string> here, IReadOnlyList<string>? path) => here.SequenceEqual(path ?? Nowhere);

    private static bool LeadsTo(IReadOnlyList<string> here, IReadOnlyList<string>? path) =>
        path is not null && path.Count >= here.Count && path.Take(here.Count).SequenceEqual(here);
}
