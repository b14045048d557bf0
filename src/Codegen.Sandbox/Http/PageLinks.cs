using System.Text;
using Codegen.Sandbox.Facts;
using Codegen.Sandbox.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace Codegen.Sandbox.Http;

/// <summary>Addresses of other pages of a list, absolute, with the host that the request named.</summary>
/// <param name="request">The request for one page.</param>
internal sealed class PageLinks(HttpRequest request)
{
    /// <summary>The <c>Link</c> header, RFC 8288.</summary>
    /// <param name="paging">How the list is cut.</param>
    /// <param name="asked">The page asked for.</param>
    /// <param name="page">The page found.</param>
    /// <returns>Null where there is only one page.</returns>
    public string? Header(PagingFacts paging, PageRequest asked, Page page)
    {
        var last = Math.Max(0, (page.Total - 1) / asked.Size);
        var number = asked.Offset / asked.Size;
        var links = new List<string>();
        if (number > 0)
        {
            links.Add(Link(paging, number - 1, "prev"));
        }

        if (page.HasMore)
        {
            links.Add(Link(paging, number + 1, "next"));
            links.Add(Link(paging, last, "last"));
        }

        if (number > 0)
            links.Add(Link(paging, 0, "first"));

        return links.Count == 0 ? null : string.Join(", ", links);
    }

    /// <summary>The address of this request with another value of one parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The value.</param>
    public string With(string parameter, string value)
    {
        var query = request.Query
            .Where(pair => pair.Key != parameter)
            .Append(new KeyValuePair<string, StringValues>(parameter, value));
        var text = new StringBuilder().Append(request.Scheme).Append("://").Append(request.Host.ToUriComponent()).Append(request.PathBase).Append(request.Path);
        return text.Append(new QueryBuilder(query).ToQueryString()).ToString();
    }

    private string Link(PagingFacts paging, int number, string relation) =>
        $"<{With(paging.Parameter!, (number + paging.First).ToString(System.Globalization.CultureInfo.InvariantCulture))}>; rel=\"{relation}\"";
}
