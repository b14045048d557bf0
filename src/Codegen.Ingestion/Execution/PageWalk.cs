using System.Threading.Channels;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Http;
using Codegen.Ingestion.Pages;
using Codegen.Ingestion.Paging;
using Codegen.Ingestion.Requests;

namespace Codegen.Ingestion.Execution;

/// <summary>
/// Walks an endpoint's pages from the first to the last. Where headers lead on, the next page is fetched while one is read; never more
/// than that, so memory holds three pages at most.
/// </summary>
internal sealed class PageWalk(ProviderClient client, Traffic traffic, IPaginator paginator, PageReader reader, ProgressGuard guard)
{
    private const int PagesAhead = 1;

    /// <param name="first">The first page.</param>
    /// <param name="afterPage">Runs when a page has been read.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public async Task RunAsync(PageRequest first, Func<FetchedPage, PageFacts, Task> afterPage, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pages = Channel.CreateBounded<FetchedPage>(new BoundedChannelOptions(PagesAhead) { SingleReader = true, SingleWriter = true });
        var fetching = FetchAsync(first, pages.Writer, stop.Token);
        try
        {
            await foreach (var page in pages.Reader.ReadAllAsync(cancellationToken))
            {
                using (page)
                    await afterPage(page, await ReadAsync(page));
            }
        }
        finally
        {
            await stop.CancelAsync();
            await fetching;
            while (pages.Reader.TryRead(out var unread))
                unread.Dispose();
        }
    }

    /// <summary>Never fails itself: whoever reads the pages gets the error, after the pages before it.</summary>
    private async Task FetchAsync(PageRequest first, ChannelWriter<FetchedPage> pages, CancellationToken cancellationToken)
    {
        Exception? error = null;
        try
        {
            for (var request = first; request is not null;)
            {
                var page = await client.GetAsync(request, traffic, cancellationToken);
                if (paginator.NeedsHeadersOnly)
                    Lead(page);
                await HandOverAsync(page, pages, cancellationToken);
                request = await page.Next.Task.WaitAsync(cancellationToken);
            }
        }
        catch (Exception fault) when (fault is CodegenException or OperationCanceledException)
        {
            error = fault;
        }

        pages.Complete(error);
    }

    /// <summary>A link that must not be followed fails the walk when its page has been read.</summary>
    private void Lead(FetchedPage page)
    {
        try
        {
            page.Next.SetResult(paginator.Next(page, null));
        }
        catch (CodegenException fault)
        {
            page.Next.SetException(fault);
        }
    }

    private static async Task HandOverAsync(FetchedPage page, ChannelWriter<FetchedPage> pages, CancellationToken cancellationToken)
    {
        try
        {
            await pages.WriteAsync(page, cancellationToken);
        }
        catch
        {
            page.Dispose();
            throw;
        }
    }

    /// <summary>Where a page's content leads on, nothing more is asked for until it was found to make progress.</summary>
    private async Task<PageFacts> ReadAsync(FetchedPage page)
    {
        var facts = reader.Read(page);
        var next = paginator.NeedsHeadersOnly ? await page.Next.Task : paginator.Next(page, facts);
        guard.Check(page.Request, facts, next);
        page.Next.TrySetResult(next);
        return facts;
    }
}
