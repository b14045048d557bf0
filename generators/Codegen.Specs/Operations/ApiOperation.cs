using Codegen.Specs.Documents;

namespace Codegen.Specs.Operations;

/// <summary>A GET of the document. What costs time to read is read when it is first asked for.</summary>
internal sealed class ApiOperation(
    string path,
    DocNode node,
    DocNode pathItem,
    Func<ApiOperation, ApiParameters> parameters,
    Func<ApiOperation, ApiResponse?> response)
{
    private readonly Lazy<PathTemplate> _template = new(() => new PathTemplate(path));
    private ApiParameters? _parameters;
    private (bool Read, ApiResponse? Value) _response;

    /// <summary>The path template as the document writes it.</summary>
    public string Path { get; } = path;

    public PathTemplate Template => _template.Value;

    /// <summary>The operation's own object.</summary>
    public DocNode Node { get; } = node;

    /// <summary>The object that holds all operations of the path.</summary>
    public DocNode PathItem { get; } = pathItem;

    /// <summary>The document's identifier; empty where it has none.</summary>
    public string OperationId { get; } = node["operationId"]?.Text ?? "";

    public string Summary => Node["summary"]?.Text ?? "";

    public string Description => Node["description"]?.Text ?? "";

    /// <summary>What the document says about the operation in words.</summary>
    public string Prose => Summary + " " + Description;

    /// <summary>Parameters of the path and of the operation; every placeholder of the path is among them.</summary>
    public IReadOnlyList<ApiParameter> Parameters => Declared.Known;

    /// <summary>Declarations of parameters that can't be read.</summary>
    public IReadOnlyList<Fault> ParameterFaults => Declared.Faults;

    /// <summary>The JSON answer; null where the operation has none.</summary>
    public ApiResponse? Response
    {
        get
        {
            if (!_response.Read)
                _response = (true, response(this));
            return _response.Value;
        }
    }

    private ApiParameters Declared => _parameters ??= parameters(this);

    /// <summary>Whether there is a parameter of a name.</summary>
    public bool Has(string name) => Parameters.Any(parameter => parameter.Name == name);

    /// <summary>The query parameter of a name; null where there is none.</summary>
    public ApiParameter? Query(string name) =>
        Parameters.FirstOrDefault(parameter => parameter.In == ParameterPlace.Query && parameter.Name == name);

    /// <summary>The form that mappings use: <c>GET /path</c>.</summary>
    public override string ToString() => "GET " + Path;
}
