using Codegen.Generators.Connectors;
using Codegen.Generators.Text;
using Codegen.Specs.Records;

namespace Codegen.Generators.TypedRecords;

/// <summary>Prints the types of a stream's records, in a namespace of their own: a document's names can't meet any other there.</summary>
internal static class RecordsFile
{
    /// <summary>The file's text.</summary>
    /// <param name="record">The types.</param>
    /// <param name="space">Their namespace.</param>
    public static string Write(TypedRecord record, Code space)
    {
        var writer = new SourceWriter();
        FileHeader.Write(
            writer,
            Emit.Comment($"Stream {record.Stream}: its records as types"),
            space,
            "System", "System.Collections.Generic", "System.Text.Json", "System.Text.Json.Serialization");
        var tokens = new RecordTokens(record);
        var printed = RecordGenerator.Print(record, tokens);
        foreach (var (type, at) in record.Types.Select((type, at) => (type, at)))
        {
            if (at > 0)
                writer.Line();
            foreach (var line in RecordLines.Rewrite(type, printed[type.Name], tokens))
            {
                if (line.Text is null)
                    writer.Line();
                else
                    writer.Line(line);
            }
        }

        return writer.ToString();
    }
}
