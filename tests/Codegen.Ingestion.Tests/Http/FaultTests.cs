using System.Globalization;
using System.IO.Compression;
using System.Text;
using Codegen.Contracts.Errors;
using Codegen.Ingestion.Reports;
using Codegen.Ingestion.Tests.Provider;
using Codegen.Ingestion.Tests.Runs;
using Microsoft.AspNetCore.Http;

namespace Codegen.Ingestion.Tests.Http;

/// <summary>A provider that fails on its second page once, or for good: nothing is lost and nothing is taken for an end.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly TestLake _lake = new();

    public void Dispose() => _lake.Dispose();

    public static TheoryData<string> Passing { get; } = new("500", "502", "503", "504", "408", "425", "reset", "short", "chunked");

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_fault_that_passes_costs_one_retry_and_nothing_else(string fault)
    {
        var report = await RunAsync((context, count) => count == 2 ? FailAsync(context, fault) : PageAsync(context));
        Assert.Equal((StreamOutcome.Done, 1, 4), (report.Outcome, report.Retries, report.Requests));
        Assert.Equal(["1", "2", "3", "4", "5", "6"], (await _lake.RowsAsync("items")).Select(row => row.Id));
    }

    [Theory]
    [InlineData("503", "CG1102", Failure.Transient)]
    [InlineData("reset", "CG1101", Failure.Transient)]
    [InlineData("429", "CG1103", Failure.Transient)]
    [InlineData("401", "CG1104", Failure.Terminal)]
    [InlineData("403", "CG1104", Failure.Terminal)]
    [InlineData("302-foreign", "CG1105", Failure.Terminal)]
    [InlineData("302-same", "CG1105", Failure.Terminal)]
    [InlineData("400", "CG1106", Failure.Terminal)]
    [InlineData("501", "CG1106", Failure.Terminal)]
    [InlineData("204", "CG1106", Failure.Terminal)]
    [InlineData("404", "CG1107", Failure.Terminal)]
    [InlineData("html", "CG1108", Failure.Terminal)]
    [InlineData("empty", "CG1301", Failure.Terminal)]
    [InlineData("blank", "CG1301", Failure.Terminal)]
    [InlineData("half", "CG1301", Failure.Terminal)]
    [InlineData("two", "CG1301", Failure.Terminal)]
    [InlineData("gzip-cut", "CG1301", Failure.Terminal)]
    [InlineData("object", "CG1302", Failure.Terminal)]
    [InlineData("null", "CG1302", Failure.Terminal)]
    [InlineData("bomb", "CG1110", Failure.Terminal)]
    [InlineData("large", "CG1110", Failure.Terminal)]
    [InlineData("endless", "CG1110", Failure.Terminal)]
    [InlineData("compress", "CG1108", Failure.Terminal)]
    public async Task A_fault_that_stays_is_an_error_and_never_an_end(string fault, string code, Failure failure)
    {
        _lake.Http = _lake.Http with { Attempts = 3, MaxPageBytes = 4 * 1024 * 1024 };
        var report = await RunAsync((context, count) => count > 1 ? FailAsync(context, fault) : PageAsync(context));
        Assert.Equal((StreamOutcome.Failed, code, failure), (report.Outcome, report.Error?.Code, report.Error?.Failure));
        Assert.Empty(report.Covered);
        Assert.Equal(failure == Failure.Transient ? 2 : 0, report.Retries);

        // What came before is there, the interval is not: the next run reads it again, and all.
        var before = (await _lake.RowsAsync("items")).Select(row => row.Id).ToList();
        await RunAsync((context, _) => PageAsync(context));
        Assert.Equal(["1", "2"], before.Take(2));
        Assert.Equal([.. before, "1", "2", "3", "4", "5", "6"], (await _lake.RowsAsync("items")).Select(row => row.Id));
    }

    [Fact]
    public async Task A_body_that_pauses_too_long_is_asked_for_again()
    {
        _lake.Http = _lake.Http with { IdleTimeout = TimeSpan.FromMilliseconds(150) };
        var report = await RunAsync((context, count) => count == 2 ? DripAsync(context, TimeSpan.FromSeconds(20)) : PageAsync(context));
        Assert.Equal((StreamOutcome.Done, 1, 6), (report.Outcome, report.Retries, report.Committed.Landed));
    }

    [Fact]
    public async Task A_trickle_of_bytes_does_not_hold_a_run_for_ever()
    {
        _lake.Http = _lake.Http with { PageTimeout = TimeSpan.FromMilliseconds(300) };
        var report = await RunAsync((context, count) => count == 2 ? DripAsync(context, TimeSpan.FromMilliseconds(20)) : PageAsync(context));
        Assert.Equal((StreamOutcome.Done, 1, 6), (report.Outcome, report.Retries, report.Committed.Landed));
    }

    [Fact]
    public async Task A_slow_answer_is_asked_for_again()
    {
        _lake.Http = _lake.Http with { HeaderTimeout = TimeSpan.FromMilliseconds(150) };
        var report = await RunAsync((context, count) => count == 2 ? Task.Delay(20_000, context.RequestAborted) : PageAsync(context));
        Assert.Equal((StreamOutcome.Done, 1, 6), (report.Outcome, report.Retries, report.Committed.Landed));
    }

    private async Task<StreamReport> RunAsync(Func<HttpContext, int, Task> answer)
    {
        await using var provider = await FakeProvider.StartAsync(answer);
        var connector = TestConnector.Of(TestConnector.Items with { Cursor = TestConnector.Since });
        return (await _lake.RunAsync(connector, provider)).Streams.Single();
    }

    private static Task PageAsync(HttpContext context)
    {
        var page = int.Parse(context.Request.Query["page"].FirstOrDefault("1")!, CultureInfo.InvariantCulture);
        return context.Json(Answers.Items((page * 2) - 1, page * 2), page < 3 ? $"/items?page={page + 1}" : null);
    }

    private static Task FailAsync(HttpContext context, string fault)
    {
        context.Response.ContentType = "application/json";
        return fault switch
        {
            "302-foreign" => context.Status(302, ("Location", "http://169.254.169.254/latest/meta-data")),
            "302-same" => context.Status(302, ("Location", "/elsewhere")),
            "reset" => ResetAsync(context),
            "short" => CutAsync(context, 1000),
            "chunked" => CutAsync(context, null),
            "gzip-cut" => GzipAsync(context, Encoding.UTF8.GetBytes(Answers.Items(1, 500)), cut: true),
            "bomb" => GzipAsync(context, new byte[3 * 1024 * 1024], cut: false),
            "large" => context.Response.WriteAsync(new string(' ', 5 * 1024 * 1024)),
            "endless" => EndlessAsync(context),
            "compress" => EncodedAsync(context),
            "html" => HtmlAsync(context),
            "empty" => Task.CompletedTask,
            "blank" => context.Response.WriteAsync(" \n"),
            "half" => context.Response.WriteAsync("""[{"id":1},"""),
            "two" => context.Response.WriteAsync("""[{"id":1}] []"""),
            "object" => context.Response.WriteAsync("""{"message":"please log in"}"""),
            "null" => context.Response.WriteAsync("null"),
            _ => context.Status(int.Parse(fault, CultureInfo.InvariantCulture)),
        };
    }

    private static async Task ResetAsync(HttpContext context)
    {
        await context.Response.StartAsync();
        await context.Response.WriteAsync("[{\"id\":");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private static async Task CutAsync(HttpContext context, long? announced)
    {
        context.Response.ContentLength = announced;
        await context.Response.WriteAsync("""[{"id":1}]""");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private static async Task GzipAsync(HttpContext context, byte[] body, bool cut)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(body);
        context.Response.Headers.ContentEncoding = "gzip";
        await context.Response.Body.WriteAsync(packed.ToArray().AsMemory(0, (int)packed.Length - (cut ? 100 : 0)));
    }

    private static async Task EndlessAsync(HttpContext context)
    {
        var block = new byte[64 * 1024];
        Array.Fill(block, (byte)' ');
        while (!context.RequestAborted.IsCancellationRequested)
            await context.Response.Body.WriteAsync(block, context.RequestAborted);
    }

    private static Task EncodedAsync(HttpContext context)
    {
        context.Response.Headers.ContentEncoding = "compress";
        return context.Response.WriteAsync("[]");
    }

    private static Task HtmlAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync("<html><body>Please log in</body></html>");
    }

    private static async Task DripAsync(HttpContext context, TimeSpan pause)
    {
        context.Response.ContentType = "application/json";
        for (var bytes = 0; bytes < 10_000 && !context.RequestAborted.IsCancellationRequested; bytes++)
        {
            await context.Response.WriteAsync(" ", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(pause, context.RequestAborted);
        }
    }
}
