using System.Globalization;
using Codegen.Sandbox.Faults;
using Codegen.Sandbox.Values;
using Codegen.Sandbox.Worlds;
using Microsoft.AspNetCore.Http;

namespace Codegen.Sandbox.Http;

/// <summary>What happens to every request of the provider's own paths: it is counted, dated, delayed, perhaps failed, answered and noted.</summary>
/// <param name="endpoint">Who answers.</param>
/// <param name="clock">The provider's time.</param>
/// <param name="log">Where requests are noted.</param>
/// <param name="seed">What chance is drawn from.</param>
/// <param name="options">How long answers take, and which fail.</param>
internal sealed class ProviderPipeline(ProviderEndpoint endpoint, VirtualClock clock, RequestLog log, Seed seed, SandboxOptions options)
{
    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    public async Task AnswerAsync(HttpContext context)
    {
        var number = log.Next();

        // Before the records are looked at: an answer may show what is newer than its date, never what is older.
        var now = clock.GetUtcNow();
        context.Response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
        if (options.Latency > TimeSpan.Zero)
            await Task.Delay(options.Latency, options.Time, context.RequestAborted);

        var fault = options.Faults.Find(number, seed);
        if (fault is null)
            await endpoint.AnswerAsync(context);
        else
            await FailAsync(context, fault);

        var request = context.Request;
        var status = fault?.Kind == FaultKind.Cut ? 0 : context.Response.StatusCode;
        log.Add(new LoggedRequest(number, now, request.Method, request.Path, request.QueryString.ToString(), status));
    }

    private Task FailAsync(HttpContext context, FaultRule fault)
    {
        if (fault.RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);

        return fault.Kind switch
        {
            FaultKind.Cut => CutAsync(context),
            FaultKind.Html => HtmlAsync(context),
            _ => ErrorAnswer.WriteAsync(context, fault.Status, "The sandbox was told to fail"),
        };
    }

    private async Task CutAsync(HttpContext context)
    {
        var body = context.Response.Body;
        using var whole = new MemoryStream();
        context.Response.Body = whole;
        await endpoint.AnswerAsync(context);
        context.Response.Body = body;
        await body.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length / 2), context.RequestAborted);
        await body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static async Task HtmlAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync("<!doctype html><title>Sign in</title><p>Please sign in.", context.RequestAborted);
    }
}
