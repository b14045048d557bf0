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
        var broken = new List<(string Path, Fault Fault)>();
        var found = new Dictionary<string, ApiOperation>(StringComparer.Ordinal);
        if (document.Root["paths"] is { IsObject: false } wrong)
            problems.AddInDocument("CG0008", ProblemSeverity.Error, "'paths' must be a mapping of paths", wrong.Pointer);
        foreach (var (path, node) in document.Root["paths"]?.Properties() ?? [])
        {
            var reference = document.Follow(node);
            if (reference.Fault is { } fault)
                problems.AddInDocument(
                    fault.Code, ProblemSeverity.Warning, $"the path '{path}' is left out: {fault.Message}", fault.Pointer);
            if (reference.Target is not { } item || item["get"] is not { IsObject: true } declared || path.StartsWith("x-", StringComparison.Ordinal))
                continue;
            // A reference in an operation's place is no OpenAPI, and yet what documents split into many files write.
            var operation = document.Follow(declared);
            if (operation.Fault is { } missing)
                broken.Add((path, missing));
            if (operation.Target is not { IsObject: true } get)
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

        ReportBroken(broken, problems);
        return [.. found.Values];
    }

    /// <summary>One message for all of them: where one file is missing, hundreds are.</summary>
    private static void ReportBroken(List<(string Path, Fault Fault)> broken, ProblemList problems)
    {
        if (broken.Count == 0)
            return;
        var (path, fault) = broken[0];
        var others = broken.Count == 1 ? "" : $" (so are {broken.Count - 1} more GETs)";
        problems.AddInDocument(fault.Code, ProblemSeverity.Warning, $"GET {path} is left out: {fault.Message}{others}", fault.Pointer);
    }
}
