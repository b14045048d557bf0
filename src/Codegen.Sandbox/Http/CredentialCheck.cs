using Codegen.Contracts;
using Codegen.Sandbox.Documents;
using Codegen.Sandbox.Facts;
using Microsoft.AspNetCore.Http;

namespace Codegen.Sandbox.Http;

/// <summary>Checks that a request carries the credentials that its operation demands.</summary>
/// <param name="token">The only credential accepted; null for any.</param>
internal sealed class CredentialCheck(Secret? token)
{
    /// <summary>Checks a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="stream">What it asks for.</param>
    public bool IsAllowed(HttpRequest request, StreamFacts stream) =>
        (stream.Security.Count == 0 && token is null)
        || Demands(stream).Any(together => together.All(one => Sent(request, one) is { Length: > 0 } sent && (token is null || sent == token.Reveal())));

    // A token that was stated is demanded even where the document declares no security.
    private static IReadOnlyList<IReadOnlyList<ApiSecurity>> Demands(StreamFacts stream) =>
        stream.Security.Count > 0 ? stream.Security : [[new ApiSecurity("bearer", "Authorization")]];

    private static string? Sent(HttpRequest request, ApiSecurity demand) => demand.Kind switch
    {
        "bearer" => After(request, "Bearer "),
        "basic" => User(After(request, "Basic ")),
        "query" => request.Query[demand.Name],
        "cookie" => request.Cookies[demand.Name],
        _ => request.Headers[demand.Name],
    };

    private static string? After(HttpRequest request, string scheme)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : null;
    }

    /// <summary>The user's name, where providers expect the key.</summary>
    private static string? User(string? credentials)
    {
        var bytes = new byte[credentials?.Length ?? 0];
        if (credentials is null || !Convert.TryFromBase64String(credentials, bytes, out var length))
            return null;

        return System.Text.Encoding.UTF8.GetString(bytes, 0, length).Split(':')[0];
    }
}
