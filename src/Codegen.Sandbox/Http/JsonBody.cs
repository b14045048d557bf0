using Microsoft.AspNetCore.Http;

namespace Codegen.Sandbox.Http;

/// <summary>Sends JSON bodies.</summary>
internal static class JsonBody
{
    /// <summary>Sends a body, its length announced; for HEAD only the length.</summary>
    /// <param name="context">The request.</param>
    /// <param name="body">The body.</param>
    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
