using Codegen.Contracts.Connectors;
using Codegen.Generators.Printing;
using Codegen.Generators.Text;

namespace Codegen.Generators.Connectors;

/// <summary>Prints what a stream asks for, its columns, and the reader of its records.</summary>
internal static class StreamFile
{
    /// <summary>The file's text.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="names">What its types are called.</param>
    /// <param name="isTyped">Whether its records have types, so that a hook may see them.</param>
    public static string Write(StreamDefinition stream, ConnectorNames names, bool isTyped)
    {
        var writer = new SourceWriter();
        FileHeader.Write(
            writer,
            Emit.Comment($"Stream {stream.Name}, GET {stream.Request.Path}"),
            names.Namespace,
            "System", "System.Text.Json", "Codegen.Contracts.Connectors", "Codegen.Contracts.Records", "Codegen.Contracts.Schemas");
        writer.Line($"/// <summary>{Emit.Doc(stream.Description.Length > 0 ? stream.Description : stream.Name)}</summary>");
        writer.Open($"public static partial class {names.Stream(stream.Name)}");
        writer.Line($"/// <summary>The request, the way through its pages, and the columns as data.</summary>");
        ValuePrinter.Print(stream).Write(writer, new Code("public static StreamDefinition Definition { get; } = "), ";");
        writer.Close();
        writer.Line();
        ReaderWriter.Write(writer, names.Reader(stream.Name), stream.Schema, isTyped ? names.Records(stream.Name) : null);
        return writer.ToString();
    }
}
