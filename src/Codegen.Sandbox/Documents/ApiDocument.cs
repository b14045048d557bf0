using System.Text.Json;

namespace Codegen.Sandbox.Documents;

/// <summary>An OpenAPI document, version 2.0 to 3.1. Parsed once; operations and schemas are read where they are asked for.</summary>
internal sealed class ApiDocument
{
    private readonly JsonElement _root;

    /// <summary>Takes a parsed document.</summary>
    /// <param name="file">The file, as messages name it.</param>
    /// <param name="root">Its content.</param>
    public ApiDocument(string file, JsonElement root)
    {
        File = file;
        _root = root;
        Schemas = new SchemaReader(this);
        Server = ReadServer();
    }

    public string File { get; }

    /// <summary>The first server's address, its variables at their defaults, without a trailing slash; empty where the document names none.</summary>
    public string Server { get; }

    /// <summary>The path below which the document's server answers, such as <c>/v2</c>; empty at its root.</summary>
    public string BasePath => Uri.TryCreate(Server, UriKind.Absolute, out var server) ? server.AbsolutePath.TrimEnd('/') : Server;

    public SchemaReader Schemas { get; }

    /// <summary>The document itself.</summary>
    public JsonElement Root => _root;

    /// <summary>The value that a local reference leads to.</summary>
    /// <param name="reference">A JSON pointer behind <c>#</c>.</param>
    /// <exception cref="Contracts.Errors.CodegenException">CG9403: the reference leads out of the document, or nowhere.</exception>
    public JsonElement Find(string reference)
    {
        var at = _root;
        if (!reference.StartsWith('#'))
            throw SandboxError.Reference(File, reference);

        foreach (var raw in reference.Split('/').Skip(1))
        {
            var name = Uri.UnescapeDataString(raw).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var member))
                at = member;
            else if (at.ValueKind == JsonValueKind.Array && int.TryParse(name, out var index) && index < at.GetArrayLength())
                at = at[index];
            else
                throw SandboxError.Reference(File, reference);
        }

        return at;
    }

    /// <summary>Follows a reference, if the value is one.</summary>
    /// <param name="element">A value, or an object with <c>$ref</c>.</param>
    public JsonElement Follow(JsonElement element)
    {
        for (var steps = 0; steps < 32; steps++)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("$ref", out var reference))
                return element;

            element = Find(reference.GetString() ?? string.Empty);
        }

        throw SandboxError.Reference(File, element.GetProperty("$ref").GetString() ?? string.Empty);
    }

    private string ReadServer()
    {
        if (_root.TryGetProperty("servers", out var servers) && servers.ValueKind == JsonValueKind.Array && servers.GetArrayLength() > 0
            && servers[0].TryGetProperty("url", out var url))
            return WithDefaults(url.GetString() ?? string.Empty, servers[0]).TrimEnd('/');

        var basePath = _root.TryGetProperty("basePath", out var path) ? path.GetString()!.TrimEnd('/') : string.Empty;
        return _root.TryGetProperty("host", out var host) ? $"https://{host.GetString()}{basePath}" : basePath;
    }

    private static string WithDefaults(string url, JsonElement server)
    {
        if (!server.TryGetProperty("variables", out var variables) || variables.ValueKind != JsonValueKind.Object)
            return url;
        foreach (var variable in variables.EnumerateObject())
        {
            if (variable.Value.ValueKind == JsonValueKind.Object && variable.Value.TryGetProperty("default", out var value))
                url = url.Replace($"{{{variable.Name}}}", value.ToString(), StringComparison.Ordinal);
        }

        return url;
    }
}
