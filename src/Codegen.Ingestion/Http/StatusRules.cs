using System.Globalization;
using System.Net;
using Codegen.Contracts.Connectors;
using Codegen.Contracts.Errors;

namespace Codegen.Ingestion.Http;

/// <summary>What a response's status and headers mean, before a byte of its body is read.</summary>
internal sealed class StatusRules(AuthDefinition auth)
{
    /// <summary>Passes where the body is a page; else throws what it is instead.</summary>
    /// <param name="response">The response.</param>
    /// <param name="providerNow">The provider's time.</param>
    public void Demand(HttpResponseMessage response, DateTimeOffset providerNow)
    {
        var address = response.RequestMessage!.RequestUri!;
        var status = (int)response.StatusCode;
        if (status != 200)
            throw Refuse(response, address, status, providerNow);
        if (!IsJson(response.Content.Headers.ContentType?.MediaType))
            throw new CodegenException("CG1108", Failure.Terminal, $"{Where(address)} answered with {response.Content.Headers.ContentType?.MediaType}, not JSON: a login or error page rather than records. Check the server and the credentials.");
    }

    private CodegenException Refuse(HttpResponseMessage response, Uri address, int status, DateTimeOffset providerNow)
    {
        var wait = WaitHeaders.Read(response.Headers, providerNow);
        var limited = status == 429 || (status == 403 && (wait is not null || WaitHeaders.IsSpent(response.Headers)));
        if (limited)
            return new ProviderFault("CG1103", "rate limit", $"{Where(address)} is limited ({Status(status)}){Asks(wait)}.", wait);
        return status switch
        {
            408 or 425 or (>= 500 and not (501 or 505)) => new ProviderFault("CG1102", Status(status), $"{Where(address)} answered {Status(status)}{Asks(wait)}.", wait),
            401 or 403 => new CodegenException("CG1104", Failure.Terminal, $"{Where(address)} answered {Status(status)}: {Credentials()}"),
            >= 300 and < 400 => Redirected(response, address, status),
            404 or 410 => new ResourceGone($"{Where(address)} answered {Status(status)}: there is no such resource, or the credentials may not see it. Check the connection's config and server."),
            _ => new CodegenException("CG1106", Failure.Terminal, $"{Where(address)} answered {Status(status)}, where 200 was expected. Check the mapping's parameters and the connection's config."),
        };
    }

    private string Credentials() => auth.Kind == AuthKind.None
        ? "the connector sends no credentials. Say `auth: bearer` in the mapping if the provider takes a bearer token, and give the connection its secret."
        : $"the secret '{auth.SecretName}' was refused, or may not read this. Check its value and its permissions.";

    private static CodegenException Redirected(HttpResponseMessage response, Uri address, int status)
    {
        var location = response.Headers.Location?.OriginalString ?? "";
        var where = !Uri.TryCreate(address, location, out var target) ? "without saying where"
            : SameOrigin.Is(address, target) ? $"to {target.AbsolutePath} on the same server"
            : $"to {SameOrigin.Describe(target)}, another server, where nothing was sent";
        return new CodegenException(
            "CG1105",
            Failure.Terminal,
            $"{Where(address)} redirects ({Status(status)}) {where}. Redirects are not followed: credentials could leak, and a moved endpoint is a change of the API. Correct the server, or the path in the mapping.");
    }

    /// <summary>A response without a type is taken for JSON: reading it decides.</summary>
    private static bool IsJson(string? mediaType) =>
        mediaType is null
        || mediaType.EndsWith("/json", StringComparison.OrdinalIgnoreCase)
        || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    private static string Where(Uri address) => $"GET {address.AbsolutePath}";

    private static string Status(int status) => string.Create(CultureInfo.InvariantCulture, $"HTTP {status} {(HttpStatusCode)status}");

    private static string Asks(TimeSpan? wait) =>
        wait is { } span ? string.Create(CultureInfo.InvariantCulture, $" and asks to wait {Math.Ceiling(span.TotalSeconds)} s") : "";
}
