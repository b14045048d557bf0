using Codegen.Contracts.Errors;

namespace Codegen.Specs;

/// <summary>What came of a source.</summary>
/// <param name="Connector">The connector; null where any problem is an error.</param>
/// <param name="Problems">Everything wrong or worth knowing, all at once, in the order of files and places.</param>
public sealed record SpecResult(ConnectorSpec? Connector, IReadOnlyList<Problem> Problems);
