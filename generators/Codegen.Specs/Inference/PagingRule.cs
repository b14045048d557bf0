using Codegen.Contracts.Connectors;
using Codegen.Specs.Documents;
using Codegen.Specs.Operations;

namespace Codegen.Specs.Inference;

/// <summary>Finds how the next page is reached. What shows paging in any other way than we know is refused, never read short.</summary>
internal static class PagingRule
{
    /// <summary>The paging of an operation whose answer is a list.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="beside">The answer's fields beside the records.</param>
    /// <param name="key">The record's key.</param>
    /// <param name="faults">What can't be read of the answer around the records.</param>
    public static Finding<PagingFound> Find(
        ApiOperation operation, IReadOnlyList<AnswerField> beside, IReadOnlyList<string> key, IReadOnlyList<Fault> faults) =>
        LinkHeaderPaging.Find(operation)
        ?? LastIdPaging.Find(operation, beside, key)
        ?? UnknownPaging.Find(operation, beside)
        ?? UnknownPaging.Hidden(operation, beside, faults)
        ?? new(
        new PagingFound(PagingDefinition.Single),
        Evidence.Default,
        Certainty.Medium,
        operation.Node.Pointer,
        "nothing in the document shows a second page");
}
