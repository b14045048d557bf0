using Codegen.Contracts.Connectors;
using Codegen.Specs.Documents;
using Codegen.Specs.Operations;

namespace Codegen.Specs.Inference;

/// <summary>Finds an authentication scheme that the operations accept and we support: HTTP bearer, else a scheme whose tokens are sent so.</summary>
internal static class AuthRule
{
    /// <summary>The scheme.</summary>
    /// <param name="document">The document.</param>
    /// <param name="operations">The operations that streams use.</param>
    /// <param name="unsupported">The schemes that are declared and not supported, where none is supported; else empty.</param>
    public static Finding<AuthKind> Find(ApiDocument document, IEnumerable<ApiOperation> operations, out IReadOnlyList<string> unsupported)
    {
        var schemes = document.Root["components"]?["securitySchemes"] ?? document.Root["securityDefinitions"];
        var others = new List<string>();
        Finding<AuthKind>? byToken = null;
        unsupported = others;
        var requirements = operations.Select(operation => operation.Node["security"] ?? document.Root["security"]).OfType<DocNode>();
        foreach (var security in requirements.GroupBy(node => node.Pointer).Select(group => group.First()))
        {
            foreach (var name in security.Items().SelectMany(alternative => alternative.Properties().Select(property => property.Name)))
            {
                if (schemes?[name] is not { } declared || document.Follow(declared).Target is not { } scheme)
                    continue;
                if (IsBearer(name, scheme))
                {
                    others.Clear();
                    return new(
                        AuthKind.Bearer,
                        Evidence.Spec,
                        Certainty.High,
                        scheme.Pointer,
                        $"the document's security scheme '{name}' is an HTTP bearer token");
                }

                if (IssuesTokens(scheme))
                    byToken ??= ByToken(name, scheme);
                else if (!others.Contains(name))
                    others.Add(name);
            }
        }

        if (byToken is not null)
        {
            others.Clear();
            return byToken;
        }

        var why = others.Count > 0
            ? $"none of the document's security schemes is supported: {string.Join(", ", others)}"
            : "the document declares no authentication";
        return new(AuthKind.None, others.Count > 0 ? Evidence.Spec : Evidence.Default, Certainty.Low, schemes?.Pointer ?? "", why);
    }

    /// <summary>OAuth 2 and OpenID Connect: a token comes from elsewhere, and is then sent as bearer (RFC 6750).</summary>
    private static bool IssuesTokens(DocNode scheme) => scheme["type"]?.Text?.ToLowerInvariant() is "oauth2" or "openidconnect";

    private static Finding<AuthKind> ByToken(string name, DocNode scheme) => new(
        AuthKind.Bearer,
        Evidence.Spec,
        Certainty.Medium,
        scheme.Pointer,
        $"an access token of the document's security scheme '{name}' is sent as a bearer token; getting and renewing one is not supported yet");

    /// <summary>HTTP bearer, or the Authorization header of a scheme that calls itself so (Swagger 2.0 has no other way).</summary>
    private static bool IsBearer(string name, DocNode scheme) => scheme["type"]?.Text?.ToLowerInvariant() switch
    {
        "http" => string.Equals(scheme["scheme"]?.Text, "bearer", StringComparison.OrdinalIgnoreCase),
        "apikey" => string.Equals(scheme["name"]?.Text, "Authorization", StringComparison.OrdinalIgnoreCase)
            && scheme["in"]?.Text == "header"
            && (name + " " + scheme["description"]?.Text).IndexOf("bearer", StringComparison.OrdinalIgnoreCase) >= 0,
        _ => false,
    };
}
