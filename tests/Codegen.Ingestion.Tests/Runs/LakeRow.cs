using System.Text.Json;

namespace Codegen.Ingestion.Tests.Runs;

/// <summary>A line of a data file.</summary>
public sealed record LakeRow(JsonElement Envelope, JsonElement Record)
{
    public string Op => Envelope.GetProperty("op").GetString()!;

    public string Origin => Envelope.GetProperty("origin").GetString()!;

    public string Partition => Envelope.GetProperty("partition").GetString()!;

    public DateTimeOffset Version => Envelope.GetProperty("version").GetDateTimeOffset();

    public DateTimeOffset At => Envelope.GetProperty("at").GetDateTimeOffset();

    public string Id => Record.GetProperty("id").ToString();

    public static IEnumerable<LakeRow> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var lines = new StreamReader(new ZstdSharp.DecompressionStream(file));
        while (lines.ReadLine() is { } line)
        {
            var root = JsonDocument.Parse(line).RootElement;
            yield return new LakeRow(root.GetProperty("_c"), root.GetProperty("record"));
        }
    }
}
