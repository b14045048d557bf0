using System.Globalization;
using Codegen.Contracts;
using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Http;
using Codegen.Sandbox.Worlds;
using Microsoft.AspNetCore.Http;

namespace Codegen.Sandbox.Admin;

/// <summary>
/// The sandbox' own controls: <c>health</c>, <c>requests</c>, <c>advance</c>, <c>truth/&lt;stream&gt;</c> and <c>truth/&lt;stream&gt;/history</c>.
/// They are never delayed, failed or counted.
/// </summary>
/// <param name="world">The provider's records.</param>
/// <param name="log">What the provider was asked.</param>
internal sealed class AdminEndpoint(World world, RequestLog log)
{
    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="path">The path below the controls.</param>
    public Task AnswerAsync(HttpContext context, PathString path)
    {
        var parts = (path.Value ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isPost = HttpMethods.IsPost(context.Request.Method);
        return parts switch
        {
            ["health"] => HealthAsync(context),
            ["requests"] => RequestsAsync(context),
            ["advance"] when isPost => AdvanceAsync(context),
            ["advance"] => ErrorAnswer.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, "advance with POST"),
            ["truth", var name] => TruthAsync(context, name, TruthWriter.WriteLiveAsync),
            ["truth", var name, "history"] => TruthAsync(context, name, TruthWriter.WriteHistoryAsync),
            _ => ErrorAnswer.WriteAsync(
                context, StatusCodes.Status404NotFound, "there is health, requests, advance?days=1, truth/<stream> and truth/<stream>/history"),
        };
    }

    private Task HealthAsync(HttpContext context) => JsonAnswer.WriteAsync(context, writer =>
    {
        writer.WriteString("status", "ok");
        writer.WriteString("now", Instant.ToText(world.Clock.GetUtcNow()));
        writer.WriteNumber("requests", log.Count);
        writer.WriteStartObject("streams");
        foreach (var stream in world.Provider.Streams)
            writer.WriteNumber(stream.Name, world.Read(stream, records => records.All.Count(world.IsListed)));
        writer.WriteEndObject();
    });

    private Task RequestsAsync(HttpContext context) => JsonAnswer.WriteAsync(context, writer =>
    {
        writer.WriteNumber("count", log.Count);
        writer.WriteStartArray("requests");
        foreach (var request in log.Kept)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", request.Number);
            writer.WriteString("at", Instant.ToText(request.At));
            writer.WriteString("method", request.Method);
            writer.WriteString("path", request.Path);
            writer.WriteString("query", request.Query);
            writer.WriteNumber("status", request.Status);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private Task AdvanceAsync(HttpContext context)
    {
        var text = context.Request.Query["days"].ToString();
        var isNumber = double.TryParse(text.Length == 0 ? "1" : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var days);
        if (!isNumber || !(days <= 3650) || TimeSpan.FromDays(days) < World.ShortestAdvance)
            return ErrorAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, "days must be a number from 0.0007 (a minute) to 3650", "days");

        var growth = world.Advance(TimeSpan.FromDays(days));
        return JsonAnswer.WriteAsync(context, writer =>
        {
            writer.WriteString("now", Instant.ToText(growth.Now));
            writer.WriteStartObject("changes");
            foreach (var (stream, counts) in growth.Changes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.WriteStartObject(stream);
                writer.WriteNumber("created", counts.Created);
                writer.WriteNumber("updated", counts.Updated);
                writer.WriteNumber("deleted", counts.Deleted);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        });
    }

    private Task TruthAsync(HttpContext context, string name, Func<HttpContext, World, StreamFacts, Task> write) =>
        world.Provider.Stream(name) is { } stream
            ? write(context, world, stream)
            : ErrorAnswer.WriteAsync(
                context,
                StatusCodes.Status404NotFound,
                $"there is no stream '{name}'; there is {string.Join(", ", world.Provider.Streams.Select(known => known.Name))}");
}
