using Codegen.Contracts.Commits;
using Codegen.Contracts.Connectors;

namespace Codegen.Ingestion.Planning;

/// <summary>What to do for one stream.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Fingerprint">What gives the stream's state its meaning today.</param>
/// <param name="State">What has been read so far; empty where the fingerprint has changed.</param>
/// <param name="Steps">What to do, in order; empty where nothing is missing.</param>
/// <param name="Notes">What a person should know.</param>
public sealed record StreamPlan(
    StreamDefinition Stream, string Fingerprint, StreamState State, IReadOnlyList<Step> Steps, IReadOnlyList<string> Notes);
