using System.Text;
using Codegen.Contracts.Schemas;
using Codegen.Generators.Text;
using Codegen.Specs.Records;

namespace Codegen.Generators.Connectors;

/// <summary>Prints a reader: it tells a record's properties apart by length and then by bytes, and gives each value to the scan.</summary>
internal static class ReaderWriter
{
    /// <summary>Writes the class.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="schema">The stream's columns.</param>
    /// <param name="records">The namespace of the records' types; null where they have none.</param>
    public static void Write(SourceWriter writer, Code name, StreamSchema schema, Code? records)
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
        if (records is { } space)
            WriteHook(writer, space);
        writer.Close();
    }

    /// <summary>A call of a partial method that nobody wrote is compiled away, its arguments with it: no hook costs nothing.</summary>
    private static void WriteHook(SourceWriter writer, Code records)
    {
        writer.Line();
        writer.Line($"/// <inheritdoc />");
        writer.Line($"public void Observe(ReadOnlySpan<byte> record, RecordObservation observation) =>");
        writer.In();
        writer.Line($"OnRecord(observation.Read<{records}.{Emit.Identifier(TypedRecord.Root)}>(record));");
        writer.Out();
        writer.Line();
        writer.Line($"/// <summary>Sees each record before it lands. Write it in a part of this class of your own: what it throws fails the slice.</summary>");
        writer.Line($"partial void OnRecord({records}.{Emit.Identifier(TypedRecord.Root)} record);");
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
