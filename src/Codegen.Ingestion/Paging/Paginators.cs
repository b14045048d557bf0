using Codegen.Contracts.Connectors;

namespace Codegen.Ingestion.Paging;

/// <summary>The one place that knows which class plays which mechanism.</summary>
internal static class Paginators
{
    public static IPaginator For(StreamDefinition stream) => stream.Paging.Kind switch
    {
        PagingKind.Link => new LinkPaginator(),
        PagingKind.LastId => new LastIdPaginator(stream.Name, stream.Paging),
        _ => new SinglePaginator(),
    };
}
