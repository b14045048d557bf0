using Codegen.Specs.Documents;

namespace Codegen.Specs.Operations;

/// <summary>What an operation takes, as far as its document can be read.</summary>
/// <param name="Known">The parameters.</param>
/// <param name="Faults">Declarations that can't be read: each may have been any parameter, one that pages too.</param>
internal sealed record ApiParameters(IReadOnlyList<ApiParameter> Known, IReadOnlyList<Fault> Faults);
