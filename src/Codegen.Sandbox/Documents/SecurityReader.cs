using System.Text.Json;

namespace Codegen.Sandbox.Documents;

/// <summary>Reads which credentials an operation asks for.</summary>
/// <param name="document">Where the schemes are declared.</param>
internal sealed class SecurityReader(ApiDocument document)
{
    private static readonly ApiSecurity Bearer = new("bearer", "Authorization");

    /// <summary>Reads an operation's own demands, or the document's where it has none.</summary>
    /// <param name="operation">The operation in the document.</param>
    /// <returns>Alternatives; each is a set of credentials sent together. Empty: none is needed.</returns>
    public IReadOnlyList<IReadOnlyList<ApiSecurity>> Read(JsonElement operation)
    {
        if (!operation.TryGetProperty("security", out var demands) && !document.Root.TryGetProperty("security", out demands))
            return [];

        var alternatives = demands.EnumerateArray()
            .Select(set => (IReadOnlyList<ApiSecurity>)[.. set.EnumerateObject().Select(scheme => Scheme(scheme.Name))])
            .ToList();
        return alternatives.Any(set => set.Count == 0) ? [] : alternatives;
    }

    private ApiSecurity Scheme(string name)
    {
        var scheme = Declared(name);
        return Text(scheme, "type") switch
        {
            "basic" => new ApiSecurity("basic", "Authorization"),
            "http" when string.Equals(Text(scheme, "scheme"), "basic", StringComparison.OrdinalIgnoreCase) => new("basic", "Authorization"),
            "apiKey" => new ApiSecurity(Text(scheme, "in") ?? "header", Text(scheme, "name") ?? name),
            _ => Bearer,
        };
    }

    private JsonElement Declared(string name)
    {
        var holder = document.Root.TryGetProperty("components", out var components) ? components : document.Root;
        var list = holder.TryGetProperty("securitySchemes", out var schemes) || holder.TryGetProperty("securityDefinitions", out schemes);
        return list && schemes.TryGetProperty(name, out var scheme)
            ? document.Follow(scheme)
            : throw SandboxError.Reference(document.File, $"#/components/securitySchemes/{name}");
    }

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
