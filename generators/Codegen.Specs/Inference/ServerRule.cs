using Codegen.Specs.Documents;
using Codegen.Specs.Operations;

namespace Codegen.Specs.Inference;

/// <summary>Finds the address that an operation is served from: its own, its path's, or the document's first server.</summary>
internal static class ServerRule
{
    /// <summary>The address without a trailing slash; a null value where the document gives none that is complete.</summary>
    public static Finding<string?> Find(ApiDocument document, ApiOperation operation)
    {
        if (document.Version == ApiVersion.V2)
            return OfHost(document.Root);
        var servers = operation.Node["servers"] ?? operation.PathItem["servers"] ?? document.Root["servers"];
        if (servers?.Items().Select(item => (DocNode?)item).FirstOrDefault() is not { } server || server["url"]?.Text is not { } url)
            return new(null, Evidence.Default, Certainty.High, "", "the document names no server");
        foreach (var (name, variable) in server["variables"]?.Properties() ?? [])
            url = url.Replace(
                "{" + name + "}",
                variable["default"]?.Scalar ?? variable["enum"]?.Items().Select(item => item.Scalar).FirstOrDefault() ?? "");
        return IsAbsolute(url)
            ? new(url.TrimEnd('/'), Evidence.Spec, Certainty.High, server.Pointer, "the first server of the document")
            : new(null, Evidence.Spec, Certainty.High, server.Pointer, $"the document's server '{url}' is no complete address");
    }

    private static Finding<string?> OfHost(DocNode root)
    {
        if (root["host"] is not { Text: { Length: > 0 } host } node)
            return new(null, Evidence.Default, Certainty.High, "", "the document names no host");
        var schemes = root["schemes"]?.Items().Select(item => item.Text).ToList() ?? [];
        var url = $"{(schemes.Count > 0 && !schemes.Contains("https") ? "http" : "https")}://{host}{root["basePath"]?.Text ?? ""}";
        return IsAbsolute(url)
            ? new(url.TrimEnd('/'), Evidence.Spec, Certainty.High, node.Pointer, "scheme, host and base path of the document")
            : new(null, Evidence.Spec, Certainty.High, node.Pointer, $"'{url}' is no address");
    }

    private static bool IsAbsolute(string url) =>
        url.IndexOf('{') < 0
            && Uri.TryCreate(url, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address.Host.Length > 0;
}
