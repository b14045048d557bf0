using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Queries;
using Codegen.Sandbox.Records;
using Codegen.Sandbox.Worlds;
using Microsoft.AspNetCore.Http;

namespace Codegen.Sandbox.Http;

/// <summary>Answers as the provider does.</summary>
/// <param name="world">The provider's records.</param>
/// <param name="credentials">Who may ask.</param>
internal sealed class ProviderEndpoint(World world, CredentialCheck credentials)
{
    private readonly RouteTable _routes = new(world.Provider);
    private readonly PageSelector _pages = new(world);
    private readonly DayRange _days = new(world);

    /// <summary>Answers one request.</summary>
    /// <param name="context">The request.</param>
    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            var (stream, values, field) = Find(context.Request);
            if (field is not null)
                await JsonBody.WriteAsync(context, RecordBytes.Of(Record(stream, values.SkipLast(1), field, values[^1]), world.Provider.Indented));
            else
                await WritePageAsync(context, stream, values);
        }
        catch (RefusedRequestException refused)
        {
            if (refused.Status == StatusCodes.Status401Unauthorized)
                context.Response.Headers.WWWAuthenticate = "Bearer";

            await ErrorAnswer.WriteAsync(context, refused.Status, refused.Message, refused.Parameter);
        }
    }

    private (StreamFacts Stream, IReadOnlyList<string> Values, string? ItemField) Find(HttpRequest request)
    {
        if (_routes.Find(request.Path) is not var (route, values))
            throw new RefusedRequestException(StatusCodes.Status404NotFound, "Not Found");

        if (route.Stream is not { } stream)
            throw new RefusedRequestException(
                StatusCodes.Status501NotImplemented, $"the document declares {route.Template}, but behaviour.yaml names no stream for it");

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            throw new RefusedRequestException(StatusCodes.Status405MethodNotAllowed, "only GET and HEAD are played");

        return credentials.IsAllowed(request, stream)
            ? (stream, values, route.ItemField)
            : throw new RefusedRequestException(StatusCodes.Status401Unauthorized, "Requires authentication");
    }

    private async Task WritePageAsync(HttpContext context, StreamFacts stream, IReadOnlyList<string> values)
    {
        var query = QueryText.Read(context.Request.Query, stream.Operation);
        var reader = new ListRequestReader(stream, world.Provider.Strict);
        var request = stream.Days is null
            ? reader.Read(Partition.TextOf(values), [], query)
            : reader.Read(string.Empty, _days.Read(stream, values), query);
        var page = _pages.Select(request);
        if (stream.Days is not null && page.Total == 0)
            throw new RefusedRequestException(StatusCodes.Status404NotFound, "Not Found");

        var links = new PageLinks(context.Request);
        if (stream.Paging.Kind == PagingKind.Link && links.Header(stream.Paging, request.Page, page) is { } header)
            context.Response.Headers.Link = header;

        var answer = new AnswerWriter(stream, context.Request.Path, links);
        await JsonBody.WriteAsync(context, answer.Write(world.Provider.Indented, page, request.Page.Size));
    }

    private RecordVersion Record(StreamFacts stream, IEnumerable<string> partition, string field, string value)
    {
        var found = world.Read(stream, records => records.Find(Partition.TextOf(partition))?.Records
            .FirstOrDefault(record => world.IsListed(record) && RoleText.Of(record, field) == value)?.Current);
        return found ?? throw new RefusedRequestException(StatusCodes.Status404NotFound, "Not Found");
    }
}
