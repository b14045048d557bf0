using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Selection;

/// <summary>Errors of selectors: a person must change the command line.</summary>
internal static class SelectionErrors
{
    private const string Forms = "a name, tag:x, path:folder or source:x, with + before or after it";

    public static CodegenException NoSelector(string text) =>
        new("CG4501", Failure.Config, $"'{text}' is no selector: expected {Forms}. For both directions write +x+.");

    public static CodegenException UnknownMethod(string text, string method) =>
        new(
            "CG4501",
            Failure.Config,
            $"'{text}' is no selector: there is no method '{method}:'{Hint(method, SelectionMethod.All.Select(known => known.Word))}; "
            + $"expected {Forms}.");

    public static CodegenException NothingMatches(Criterion criterion, Manifest manifest) =>
        new(
            "CG4502",
            Failure.Config,
            $"the selector '{criterion.Text}' matches nothing{Hint(criterion.Value, criterion.Method.Known(manifest))}. "
            + "codegen models ls lists what there is.");

    private static string Hint(string name, IEnumerable<string> known) =>
        NearestWord.Find(name, known) is { } nearest ? $" (did you mean '{nearest}'?)" : "";
}
