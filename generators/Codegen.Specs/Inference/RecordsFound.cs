using Codegen.Contracts.Connectors;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Inference;

/// <summary>Where an answer holds its records, and what one of them looks like.</summary>
/// <param name="Definition">The way to them and their shape.</param>
/// <param name="Record">One record.</param>
internal sealed record RecordsFound(RecordsDefinition Definition, Schema Record);
