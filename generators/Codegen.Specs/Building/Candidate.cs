using Codegen.Specs.Inference;
using Codegen.Specs.Operations;

namespace Codegen.Specs.Building;

/// <summary>An operation that lists records.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Records">Where its answer holds them.</param>
/// <param name="Levels">Its possible names, best first.</param>
internal sealed record Candidate(ApiOperation Operation, Finding<RecordsFound> Records, IReadOnlyList<string> Levels)
{
    /// <summary>The stream's name where nobody gives it another.</summary>
    public string Name { get; init; } = "";
}
