using System.Globalization;
using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;
using Codegen.Transform.Seeds;

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

    public static CodegenException ColumnsChanged(ManifestNode node, IReadOnlyList<string> wanted, IReadOnlyList<string> there) => new(
        "CG4506",
        Failure.Findings,
        $"{node.Name}: its columns are no longer the table's: now {List(wanted)}, in the table {List(there)}. The table is unchanged. "
        + $"To build it anew from all rows that its sources hold: codegen models run --full-refresh --select {node.Name}.");

    public static CodegenException BadKeys(ManifestNode node, long repeated, long empty) => new(
        "CG4507",
        Failure.Terminal,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{node.Name}: by its unique key ({string.Join(", ", node.Config.UniqueKey)}) {repeated} keys stand in more than one row, ")
        + string.Create(CultureInfo.InvariantCulture, $"and {empty} rows have no key. The table is unchanged. ")
        + "Let the query give one row a key, or name other columns in unique_key.");

    public static CodegenException BadEvents(ManifestNode node, long rows) => new(
        "CG4508",
        Failure.Terminal,
        string.Create(CultureInfo.InvariantCulture, $"{node.Name}: {rows} rows of its log have no _version, or null in ")
        + $"{string.Join(", ", node.Config.UniqueKey)}. The history is unchanged. Filter them out, or name other columns in unique_key.");

    public static CodegenException RepeatedVersions(ManifestNode node, long versions) => new(
        "CG4511",
        Failure.Terminal,
        string.Create(CultureInfo.InvariantCulture, $"{node.Name}: {versions} versions would stand twice. The history is unchanged. ")
        + $"This is a fault of ours: report it, and run codegen models rebuild --select {node.Name}.");

    /// <summary>The error with its place in the file that a person wrote.</summary>
    public static string Describe(ManifestNode node, CodegenException error)
    {
        var details = node.Config.Codegen;
        var position = error is SeedException seed
            ? seed.Position
            : new SourcePosition(node.OriginalFilePath, details.Line, details.Column);
        return new Problem(error.Code, ProblemSeverity.Error, error.Message, position).ToString();
    }

    private static string List(IReadOnlyList<string> columns) =>
        columns.Count == 0 ? "nothing more" : string.Join(", ", columns.Order(StringComparer.Ordinal));
}
