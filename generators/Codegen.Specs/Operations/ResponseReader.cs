using Codegen.Specs.Documents;

namespace Codegen.Specs.Operations;

/// <summary>Finds an operation's JSON answer.</summary>
internal sealed class ResponseReader(ApiDocument document)
{
    private static readonly string[] Order = ["200", "2XX", "2xx", "206", "203", "201", "202", "default"];

    public ApiResponse? Read(ApiOperation operation)
    {
        if (operation.Node["responses"] is not { } responses)
            return null;
        foreach (var status in Order)
        {
            if (responses[status] is not { } node)
                continue;
            var reference = document.Follow(node);
            if (reference.Fault is { } fault)
                return new ApiResponse(null, [], node.Pointer, fault);
            return reference.Target is { IsObject: true } target ? ReadBody(operation, target) : null;
        }

        return null;
    }

    private ApiResponse? ReadBody(ApiOperation operation, DocNode response)
    {
        var headers = (response["headers"]?.Properties() ?? []).Select(header => (header.Name, header.Value.Pointer)).ToList();
        if (document.Version == ApiVersion.V2)
        {
            return response["schema"] is { } schema && ProducesJson(operation) ? new ApiResponse(schema, headers, response.Pointer) : null;
        }

        foreach (var (media, content) in response["content"]?.Properties() ?? [])
        {
            if (IsJson(media))
                return new ApiResponse(content["schema"], headers, response.Pointer);
        }

        return null;
    }

    private bool ProducesJson(ApiOperation operation)
    {
        var media = (operation.Node["produces"] ?? document.Root["produces"])?.Items().Select(item => item.Text ?? "").ToList() ?? [];
        return media.Count == 0 || media.Any(IsJson);
    }

    /// <summary><c>application/json</c>, any <c>+json</c>, and what stands for any of them.</summary>
    private static bool IsJson(string media)
    {
        var end = media.IndexOf(';');
        var name = (end < 0 ? media : media.Substring(0, end)).Trim().ToLowerInvariant();
        return name is "application/json" or "text/json" or "*/*" or "application/*" || name.EndsWith("+json", StringComparison.Ordinal);
    }
}
