using Codegen.Contracts.Errors;

namespace Codegen.Ingestion.Http;

/// <summary>Links in responses lead only where the connection's credentials belong: to the very scheme, host and port of its server.</summary>
internal static class SameOrigin
{
    /// <summary>The address that a link names.</summary>
    /// <param name="from">The address of the response that holds the link.</param>
    /// <param name="link">The link's target, absolute or relative.</param>
    /// <exception cref="CodegenException">CG1201: it leads elsewhere, or carries a user. Nothing is sent there.</exception>
    public static Uri Resolve(Uri from, string link)
    {
        if (!Uri.TryCreate(from, link, out var target))
            throw Refuse(from, "is no address");
        if (target.UserInfo.Length > 0)
            throw Refuse(from, "carries a user name");
        return Is(from, target) ? target : throw Refuse(from, $"leads to {Describe(target)}");
    }

    public static bool Is(Uri left, Uri right) =>
        left.Scheme == right.Scheme && left.Port == right.Port && string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase);

    public static string Describe(Uri address) =>
        address.Scheme is "http" or "https" ? $"{address.Scheme}://{address.IdnHost}:{address.Port}" : $"{address.Scheme}:";

    private static CodegenException Refuse(Uri from, string how) =>
        new("CG1201", Failure.Terminal, $"The next-page link of {from.AbsolutePath} {how}, not to {Describe(from)}. It was not followed, and no credentials were sent. If the provider serves its pages from there, name that server.");
}
