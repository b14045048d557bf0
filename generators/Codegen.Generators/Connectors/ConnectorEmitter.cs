using Codegen.Contracts.Connectors;
using Codegen.Generators.Lock;
using Codegen.Generators.Models;
using Codegen.Generators.Printing;
using Codegen.Generators.Text;
using Codegen.Generators.TypedRecords;
using Codegen.Specs;
using Codegen.Specs.Records;

namespace Codegen.Generators.Connectors;

/// <summary>Prints a source: the connector, a file a stream, the lock, and what models begin from. Pure: equal specs give equal bytes.</summary>
public static class ConnectorEmitter
{
    /// <summary>All files of a source, in ordinal order of their paths.</summary>
    /// <param name="spec">The source as it was understood.</param>
    public static IReadOnlyList<EmittedFile> Emit(ConnectorSpec spec)
    {
        var files = new List<EmittedFile>(EmitCode(spec.Definition, spec.Typed));
        var folder = new ConnectorNames(spec.Definition).Folder;
        files.Add(new EmittedFile($"{folder}/{LockFile.Name}", LockFile.Write(spec)));
        files.AddRange(ModelFiles.Emit(spec, folder));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>The files that the compiler takes, of a connector whose records have no types.</summary>
    /// <param name="connector">The connector.</param>
    public static IReadOnlyList<EmittedFile> EmitCode(ConnectorDefinition connector) => EmitCode(connector, []);

    /// <summary>The files that the compiler takes.</summary>
    /// <param name="connector">The connector.</param>
    /// <param name="typed">The types of the streams' records that have any.</param>
    public static IReadOnlyList<EmittedFile> EmitCode(ConnectorDefinition connector, IReadOnlyList<TypedRecord> typed)
    {
        var names = new ConnectorNames(connector);
        var hooked = new HashSet<string>(typed.Select(record => record.Stream), StringComparer.Ordinal);
        var files = new List<EmittedFile> { new(names.ConnectorFile, WriteConnector(connector, names)) };
        foreach (var stream in connector.Streams)
            files.Add(new EmittedFile(names.StreamFile(stream.Name), StreamFile.Write(stream, names, hooked.Contains(stream.Name))));
        foreach (var record in typed)
            files.Add(new EmittedFile(names.RecordsFile(record.Stream), RecordsFile.Write(record, new Code($"{names.Namespace}.{names.Records(record.Stream)}"))));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static string WriteConnector(ConnectorDefinition connector, ConnectorNames names)
    {
        var writer = new SourceWriter();
        FileHeader.Write(
            writer,
            Text.Emit.Comment($"specs/{connector.Source}, document sha256 {connector.DocumentHash}"),
            names.Namespace,
            "System", "System.Collections.Generic", "Codegen.Contracts.Connectors", "Codegen.Contracts.Records");
        writer.Line($"/// <summary>{Text.Emit.Doc(connector.Title.Length > 0 ? connector.Title : connector.Source)}</summary>");
        writer.Open($"public static partial class {names.Connector}");
        WriteDefinition(writer, connector, names);
        writer.Line();
        writer.Line($"/// <summary>The connector with a reader for each stream.</summary>");
        writer.Line($"public static GeneratedConnector Connector {{ get; }} = new(");
        writer.In();
        writer.Line($"Definition,");
        writer.Line($"new Dictionary<string, IStreamReader>(StringComparer.Ordinal)");
        writer.Line($"{{");
        writer.In();
        foreach (var stream in connector.Streams)
            writer.Line($"[{Text.Emit.Literal(stream.Name)}] = new {names.Reader(stream.Name)}(),");
        writer.Out();
        writer.Line($"}});");
        writer.Out();
        writer.Close();
        return writer.ToString();
    }

    private static void WriteDefinition(SourceWriter writer, ConnectorDefinition connector, ConnectorNames names)
    {
        writer.Line($"/// <summary>Requests, paging and schemas as data.</summary>");
        writer.Line($"public static ConnectorDefinition Definition {{ get; }} = new()");
        writer.Line($"{{");
        writer.In();
        foreach (var member in RecordShape.Of(typeof(ConnectorDefinition)).Members(connector).Where(member => member.Key != nameof(connector.Streams)))
            ValuePrinter.Print(member.Value).Write(writer, new Code($"{Text.Emit.Identifier(member.Key)} = "), ",");
        writer.Line($"Streams =");
        writer.Line($"[");
        writer.In();
        foreach (var stream in connector.Streams)
            writer.Line($"{names.Stream(stream.Name)}.Definition,");
        writer.Out();
        writer.Line($"],");
        writer.Out();
        writer.Line($"}};");
    }
}
