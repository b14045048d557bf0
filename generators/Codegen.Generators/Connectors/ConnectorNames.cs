using Codegen.Contracts.Connectors;
using Codegen.Generators.Text;

namespace Codegen.Generators.Connectors;

/// <summary>What the types and files of a source are called.</summary>
internal sealed class ConnectorNames
{
    private const int MaxFolderLength = 100;
    private readonly string _source;
    private readonly IReadOnlyDictionary<string, string> _streams;

    /// <summary>Names everything of a connector.</summary>
    public ConnectorNames(ConnectorDefinition connector)
    {
        _source = TypeNames.ForSource(connector.Source);
        _streams = TypeNames.ForStreams(_source, [.. connector.Streams.Select(stream => stream.Name)]);
        Folder = connector.Source.Length is > 0 and <= MaxFolderLength && connector.Source.All(IsPathLetter) ? connector.Source : _source;
    }

    /// <summary>The folder under <c>generated/</c>.</summary>
    public string Folder { get; }

    /// <summary>The namespace of all types.</summary>
    public Code Namespace => NamespaceOf(_source);

    /// <summary>The class that holds the connector.</summary>
    public Code Connector => Emit.Identifier(_source + "Connector");

    /// <summary>The connector's class as the registry names it.</summary>
    public static Code FullConnector(string source)
    {
        var name = TypeNames.ForSource(source);
        return new Code($"global::{NamespaceOf(name)}.{Emit.Identifier(name + "Connector")}");
    }

    /// <summary>The class that holds a stream's definition.</summary>
    public Code Stream(string stream) => Emit.Identifier(_streams[stream] + "Stream");

    /// <summary>The class that reads a stream's records.</summary>
    public Code Reader(string stream) => Emit.Identifier(_streams[stream] + "Reader");

    /// <summary>The namespace of the types of a stream's records, within <see cref="Namespace"/>.</summary>
    public Code Records(string stream) => Emit.Identifier(_streams[stream] + "Records");

    /// <summary>The file of those types.</summary>
    public string RecordsFile(string stream) => $"{Folder}/{_streams[stream]}.Records.g.cs";

    /// <summary>A stream's file.</summary>
    public string StreamFile(string stream) => $"{Folder}/{_streams[stream]}.g.cs";

    /// <summary>The connector's file.</summary>
    public string ConnectorFile => $"{Folder}/{_source}Connector.g.cs";

    private static Code NamespaceOf(string source) => new($"Codegen.Connectors.{Emit.Identifier(source)}");

    private static bool IsPathLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';
}
