using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;

namespace Codegen.Transform;

/// <summary>Errors of building a node, with their codes. The README lists them.</summary>
internal static class TransformErrors
{
    public static CodegenException ParentMissing(ManifestNode node, string parent, bool isSource) => new(
        "CG4504",
        Failure.Config,
        isSource
            ? $"{node.Name} reads {parent}, which was never loaded. Run codegen sync first."
            : $"{node.Name} reads {parent}, which was never built and isn't selected. Run codegen models build --select +{node.Name}.");

    public static CodegenException Refused(ManifestNode node, CodegenException cause, string? file) => new(
        "CG4505",
        cause.Failure,
        $"{node.Name}: {cause.Message}" + (file is null ? "" : $" Its SQL: {file}"),
        cause);

    /// <summary>The error with its place in the file that a person wrote.</summary>
    public static string Describe(ManifestNode node, CodegenException error)
    {
        var details = node.Config.Codegen;
        var position = new SourcePosition(node.OriginalFilePath, details.Line, details.Column);
        return new Problem(error.Code, ProblemSeverity.Error, error.Message, position).ToString();
    }
}
