using Codegen.Contracts.Errors;
using Codegen.Yaml;

namespace Codegen.Specs.Documents;

/// <summary>An OpenAPI document: its parts by JSON pointer, its references, and places on demand.</summary>
internal sealed class ApiDocument
{
    private readonly string _file;
    private readonly ParsedText _text;
    private readonly References _references;

    public ApiDocument(string file, ParsedText text, ApiVersion version, string hash)
    {
        _file = file;
        _text = text;
        Version = version;
        Hash = hash;
        Root = new DocNode(text.Json, "");
        _references = new References(Root);
    }

    /// <summary>Which shape the document has.</summary>
    public ApiVersion Version { get; }

    /// <summary>SHA-256 of the document's UTF-8, 64 hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>The whole document.</summary>
    public DocNode Root { get; }

    /// <summary>Follows a node's <c>$ref</c>, and those that it leads to. A node without one is itself.</summary>
    public Reference Follow(DocNode node) => _references.Follow(node);

    /// <summary>The places of JSON pointers.</summary>
    public IReadOnlyDictionary<string, SourcePosition> PositionsOf(IReadOnlyCollection<string> pointers) =>
        _text.PositionsOf(pointers).ToDictionary(
            place => place.Key, place => new SourcePosition(_file, place.Value.Line, place.Value.Column), StringComparer.Ordinal);
}
