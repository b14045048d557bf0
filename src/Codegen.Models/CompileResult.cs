using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;

namespace Codegen.Models;

/// <summary>What compiling gave.</summary>
/// <param name="Manifest">Every model, seed, test and source, bound; null where one problem is an error.</param>
/// <param name="Problems">All that is wrong or worth knowing, by file, line and column, each with its snippet.</param>
public sealed record CompileResult(Manifest? Manifest, IReadOnlyList<Problem> Problems)
{
    /// <summary>
    /// What is understood in spite of errors: every source and seed that could be read, and the models that are sound and stand on sound
    /// ones alone. Only for comparisons such as <c>models impact</c>: never run it. Null where not even the sources could be read.
    /// </summary>
    public Manifest? Partial { get; init; } = Manifest;
}
