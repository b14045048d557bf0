using Codegen.Contracts.Connectors;
using Codegen.Specs.Operations;

namespace Codegen.Specs.Inference;

/// <summary>Paging by the <c>Link</c> header (RFC 8288), where the answer declares one.</summary>
internal static class LinkHeaderPaging
{
    public static Finding<PagingFound>? Find(ApiOperation operation)
    {
        foreach (var (name, pointer) in operation.Response?.Headers ?? [])
        {
            if (string.Equals(name, "Link", StringComparison.OrdinalIgnoreCase))
                return new(
                    new PagingFound(PageSizeRule.Apply(operation, new PagingDefinition { Kind = PagingKind.Link })),
                    Evidence.Spec,
                    Certainty.High,
                    pointer,
                    "the answer declares the header 'Link'");
        }

        return null;
    }
}
