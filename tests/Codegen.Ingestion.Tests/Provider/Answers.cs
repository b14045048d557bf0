using System.Text;
using Microsoft.AspNetCore.Http;

namespace Codegen.Ingestion.Tests.Provider;

/// <summary>Answers in one line.</summary>
public static class Answers
{
    public static Task Json(this HttpContext context, string json, string? next = null)
    {
        if (next is not null)
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(json, Encoding.UTF8);
    }

    public static Task Status(this HttpContext context, int status, params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        return Task.CompletedTask;
    }

    /// <summary>A list of records with ids from one number to another.</summary>
    public static string Items(int from, int to) =>
        $"[{string.Join(',', Enumerable.Range(from, Math.Max(0, to - from + 1)).Select(id => $$"""{"id":{{id}},"name":"n{{id}}"}"""))}]";
}
