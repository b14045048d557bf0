using Codegen.Contracts.Runs;
using Codegen.Transform.Planning;

namespace Codegen.Transform.Running;

/// <summary>A step began or ended. Reported by several threads, one report at a time.</summary>
/// <param name="Step">The step.</param>
/// <param name="Number">Of a step that began, its place in the order of beginning, from 1; of one that ended, how many have ended.</param>
/// <param name="Total">The number of steps.</param>
/// <param name="Result">What became of it; null when it begins. A skipped step only ends.</param>
public sealed record RunProgress(RunStep Step, int Number, int Total, NodeResult? Result);
