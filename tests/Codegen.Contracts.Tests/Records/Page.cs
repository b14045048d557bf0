using System.Text;
using System.Text.Json;
using Codegen.Contracts.Records;
using Codegen.Contracts.Schemas;
using Codegen.Testing;

namespace Codegen.Contracts.Tests.Records;

/// <summary>A page of records, read one after the other into one scan, as ingestion does.</summary>
internal static class Page
{
    public static IReadOnlyList<(RecordProblem Problem, string Text, IReadOnlyList<string> Extra)> Read(string json, params Column[] columns)
    {
        var page = Encoding.UTF8.GetBytes(json);
        var scan = new RecordScan(columns.Length);
        var schema = new SchemaReader(new StreamSchema { Columns = columns });
        var reader = new Utf8JsonReader(page, isFinalBlock: true, new JsonReaderState(RecordScan.ReaderOptions));
        List<(RecordProblem, string, IReadOnlyList<string>)> records = [];
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            schema.Read(ref reader, scan);
            scan.Repair(page);
            List<string> extra = [];
            foreach (var field in scan.Extra)
                extra.Add(Encoding.UTF8.GetString(page, field.NameStart, field.NameLength));
            records.Add((scan.Problem, Encoding.UTF8.GetString(page, scan.Start, scan.Length), extra));
        }

        return records;
    }
}
