using Codegen.Contracts.Errors;
using Codegen.Contracts.Manifests;

namespace Codegen.Models;

/// <summary>What compiling gave.</summary>
/// <param name="Manifest">Every model, seed, test and source, bound; null where one problem is an error.</param>
/// <param name="Problems">All that is wrong or worth knowing, by file, line and column, each with its snippet.</param>
public sealed record CompileResult(Manifest? Manifest, IReadOnlyList<Problem> Problems);
