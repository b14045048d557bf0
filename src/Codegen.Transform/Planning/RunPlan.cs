using Codegen.Contracts.Manifests;

namespace Codegen.Transform.Planning;

/// <summary>What a run will do.</summary>
/// <param name="Manifest">The nodes there are.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Steps">The steps; each stands behind all that it waits for.</param>
public sealed record RunPlan(Manifest Manifest, RunRequest Request, IReadOnlyList<RunStep> Steps);
