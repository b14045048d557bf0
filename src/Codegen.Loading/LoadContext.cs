using Codegen.Lake;
using Codegen.Warehouse;

namespace Codegen.Loading;

/// <summary>What the parts of one call of the loader share: an open warehouse, the lake, a spool.</summary>
internal sealed class LoadContext : IAsyncDisposable
{
    private LoadContext(IWarehouseSession session, LakeReader lake, LoaderOptions options, IProgress<LoadProgress>? progress)
    {
        (Session, Lake, Progress) = (session, lake, progress);
        (Catalog, Log) = (new RawTableCatalog(session), new LoadLog(session));
        (Spool, Planner) = (new LoadSpool(lake, options.SpoolFolder), new LoadPlanner(options));
    }

    public IWarehouseSession Session { get; }

    public LakeReader Lake { get; }

    public RawTableCatalog Catalog { get; }

    public LoadLog Log { get; }

    public LoadSpool Spool { get; }

    public LoadPlanner Planner { get; }

    public IProgress<LoadProgress>? Progress { get; }

    /// <summary>Opens the warehouse, and makes sure that it has a load log.</summary>
    public static async Task<LoadContext> OpenAsync(
        IWarehouse warehouse,
        LakeReader lake,
        LoaderOptions options,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken)
    {
        var session = await warehouse.OpenAsync(cancellationToken);
        try
        {
            var context = new LoadContext(session, lake, options, progress);
            await context.Catalog.CreateLogAsync(cancellationToken);
            return context;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Spool.Clear();
        await Session.DisposeAsync();
    }
}
