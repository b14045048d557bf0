using System.Text;
using Codegen.Contracts.Schemas;
using Codegen.Generators.Text;

namespace Codegen.Generators.Connectors;

/// <summary>Prints a reader: it tells a record's properties apart by length and then by bytes, and gives each value to the scan.</summary>
internal static class ReaderWriter
{
    /// <summary>Writes the class.</summary>
    public static void Write(SourceWriter writer, Code name, StreamSchema schema)
    {
        writer.Line($"/// <summary>Reads the records of the stream.</summary>");
        writer.Open($"public sealed partial class {name} : IStreamReader");
        writer.Line($"/// <inheritdoc />");
        writer.Open($"public void Read(ref Utf8JsonReader reader, RecordScan scan)");
        if (schema.WholeRecord)
            writer.Line($"scan.Whole(ref reader);");
        else
            WriteLoop(writer, schema);
        writer.Close();
        writer.Close();
    }

    private static void WriteLoop(SourceWriter writer, StreamSchema schema)
    {
        writer.Line($"scan.Begin(ref reader);");
        writer.Open($"while (scan.NextField(ref reader, out var name))");
        var lengths = Columns(schema).GroupBy(column => Length(column.Column.Field)).OrderBy(group => group.Key).ToList();
        if (lengths.Count > 0)
        {
            writer.Open($"switch (name.Length)");
            foreach (var length in lengths)
                WriteCase(writer, length);
            writer.Close();
            writer.Line();
        }

        writer.Line($"scan.Undeclared(ref reader);");
        writer.Close();
    }

    private static void WriteCase(SourceWriter writer, IGrouping<int, (Column Column, int Ordinal)> length)
    {
        writer.Line($"case {Emit.Number(length.Key)}:");
        writer.In();
        foreach (var (column, ordinal) in length)
            writer.Line($"if (name.SequenceEqual({Emit.Utf8Literal(column.Field)})) {{ scan.{Method(column)}(ref reader, {Emit.Number(ordinal)}); continue; }}");
        writer.Line($"break;");
        writer.Out();
    }

    private static IEnumerable<(Column Column, int Ordinal)> Columns(StreamSchema schema) =>
        schema.Columns.Select((column, ordinal) => (column, ordinal)).Where(column => !column.column.InExtra);

    private static Code Method(Column column) =>
        column is { Type: ColumnType.Text, Union: true } ? new Code("Union") : Emit.Identifier(column.Type.ToString());

    private static int Length(string field) => Encoding.UTF8.GetByteCount(Unicode.Repair(field));
}
