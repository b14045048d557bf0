using Codegen.Generators.Text;

namespace Codegen.Generators.Connectors;

/// <summary>Prints the list of all connectors of an assembly, so that nothing is looked for by reflection.</summary>
public static class RegistryEmitter
{
    /// <summary>The registry's file.</summary>
    /// <param name="sources">The sources' names, in any order.</param>
    public static EmittedFile Emit(IEnumerable<string> sources)
    {
        var writer = new SourceWriter();
        FileHeader.Write(
            writer,
            new Code("All sources under specs/"),
            new Code("Codegen.Connectors"),
            "System.Collections.Generic", "Codegen.Contracts.Connectors");
        writer.Line($"/// <summary>All connectors of this assembly. The host loads it as a plug-in and starts here.</summary>");
        writer.Open($"public static class ConnectorRegistry");
        writer.Line($"/// <summary>The connectors, in ordinal order of their sources.</summary>");
        writer.Line($"public static IReadOnlyList<GeneratedConnector> Connectors {{ get; }} =");
        writer.Line($"[");
        writer.In();
        foreach (var source in sources.OrderBy(name => name, StringComparer.Ordinal))
            writer.Line($"{ConnectorNames.FullConnector(source)}.Connector,");
        writer.Out();
        writer.Line($"];");
        writer.Close();
        return new EmittedFile("ConnectorRegistry.g.cs", writer.ToString());
    }
}
