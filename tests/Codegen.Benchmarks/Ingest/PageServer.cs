using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Codegen.Benchmarks.Ingest;

/// <summary>Serves pre-rendered pages of issues, in a process of its own: only the ids are written at request time.</summary>
internal sealed class PageServer(int records)
{
    public const int PageSize = 500;

    private const int FirstId = 1_000_000_000;
    private const int IdDigits = 10;

    private readonly byte[] _page = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Range(0, PageSize).Select(IssueText.Write))}]");
    private readonly List<int> _ids = [];

    /// <summary>Serves until the process ends; says on standard output where.</summary>
    public async Task RunAsync()
    {
        var mark = Encoding.UTF8.GetBytes(IssueText.IdMark);
        for (var at = _page.AsSpan().IndexOf(mark); at >= 0;)
        {
            _ids.Add(at);
            var next = _page.AsSpan(at + mark.Length).IndexOf(mark);
            at = next < 0 ? -1 : at + mark.Length + next;
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        await using var app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var number = int.Parse(context.Request.Query["page"].FirstOrDefault("1")!, CultureInfo.InvariantCulture);
        var first = (number - 1) * PageSize;
        if (first + PageSize < records)
            context.Response.Headers.Link = string.Create(CultureInfo.InvariantCulture, $"<{context.Request.Path}?per_page={PageSize}&page={number + 1}>; rel=\"next\"");
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = _page.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return Task.CompletedTask;
        var body = context.Response.BodyWriter.GetSpan(_page.Length);
        _page.CopyTo(body);
        for (var index = 0; index < _ids.Count; index++)
            (FirstId + first + index).TryFormat(body.Slice(_ids[index], IdDigits), out _, default, CultureInfo.InvariantCulture);
        context.Response.BodyWriter.Advance(_page.Length);
        return context.Response.BodyWriter.FlushAsync(context.RequestAborted).AsTask();
    }
}
