using Codegen.Contracts.Errors;
using Codegen.Specs.Documents;
using Codegen.Specs.Problems;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Operations;

/// <summary>Lists the document's GETs. Other methods, webhooks and callbacks are not read.</summary>
internal static class OperationReader
{
    /// <summary>The operations, in the document's order.</summary>
    public static IReadOnlyList<ApiOperation> Read(ApiDocument document, SchemaReader schemas, ProblemList problems)
    {
        var parameters = new ParameterReader(document, schemas);
        var responses = new ResponseReader(document);
        var found = new Dictionary<string, ApiOperation>(StringComparer.Ordinal);
        if (document.Root["paths"] is { IsObject: false } wrong)
            problems.AddInDocument("CG0008", ProblemSeverity.Error, "'paths' must be a mapping of paths", wrong.Pointer);
        foreach (var (path, node) in document.Root["paths"]?.Properties() ?? [])
        {
            var reference = document.Follow(node);
            if (reference.Fault is { } fault)
                problems.AddInDocument(
                    fault.Code, ProblemSeverity.Warning, $"the path '{path}' is left out: {fault.Message}", fault.Pointer);
            if (reference.Target is not { } item || item["get"] is not { IsObject: true } get || path.StartsWith("x-", StringComparison.Ordinal))
                continue;
            if (!path.StartsWith("/", StringComparison.Ordinal) || path.IndexOfAny(['?', '#']) >= 0)
            {
                problems.AddInDocument(
                    "CG0009",
                    ProblemSeverity.Info,
                    $"the path '{path}' is left out: a path begins with '/' and has no '?' or '#'",
                    node.Pointer);
                continue;
            }

            found[path] = new ApiOperation(path, get, item, parameters.Read, responses.Read);
        }

        return [.. found.Values];
    }
}
