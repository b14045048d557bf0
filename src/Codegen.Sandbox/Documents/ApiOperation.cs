namespace Codegen.Sandbox.Documents;

/// <summary>A GET operation of the document.</summary>
internal sealed class ApiOperation
{
    /// <summary>The path with its placeholders, such as <c>/repos/{owner}/{repo}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The operation's own name; null where it has none.</summary>
    public string? Id { get; init; }

    /// <summary>What requests may carry; an operation's own parameter hides its path's.</summary>
    public required IReadOnlyList<ApiParameter> Parameters { get; init; }

    /// <summary>The body of a successful answer; null where it is not JSON.</summary>
    public Schema? Answer { get; init; }

    /// <summary>The headers that a successful answer declares.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>The status codes declared, such as <c>200</c> or <c>4XX</c>.</summary>
    public required IReadOnlyList<string> Statuses { get; init; }

    /// <summary>The sets of credentials of which one must be sent; empty where none is needed.</summary>
    public required IReadOnlyList<IReadOnlyList<ApiSecurity>> Security { get; init; }

    /// <summary>The placeholders of the path, in order.</summary>
    public IReadOnlyList<string> PathParameters => field ??=
        [.. Path.Split('{').Skip(1).Where(rest => rest.Contains('}')).Select(rest => rest[..rest.IndexOf('}')])];

    /// <summary>Finds a query parameter by its name.</summary>
    /// <param name="name">The name, without brackets.</param>
    public ApiParameter? Query(string name) => Parameters.FirstOrDefault(p => p.In == "query" && p.Name == name);
}
