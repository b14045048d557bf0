using Codegen.Specs.Operations;
using Codegen.Specs.Schemas;

namespace Codegen.Specs.Inference;

/// <summary>The names by which documents show that an answer is one page of many.</summary>
internal static class PagingNames
{
    private static readonly HashSet<string> Position = new(
        [
            "page", "pagenumber", "pageno", "pagenum", "pageindex", "pageid", "currentpage", "p", "offset", "skip", "startat", "startindex", "startingindex",
            "startrow", "from", "start", "cursor", "pagetoken", "nextpagetoken", "nexttoken", "continuationtoken", "continuation", "continuetoken", "continue", "marker",
            "after", "before", "startingafter", "endingbefore", "lastid", "sinceid", "maxid", "minid", "scrollid", "scroll", "bookmark", "pagecursor",
            "nextcursor", "aftercursor", "nextpage", "pageafter", "pagebefore", "pageoffset", "lastkey", "exclusivestartkey", "afterid", "beforeid", "next",
            "nextrecordid", "position", "aftertoken", "resumptiontoken", "synctoken",
        ],
        StringComparer.Ordinal);

    /// <summary>Of those, the names that also stand for the bounds of a span of time.</summary>
    private static readonly HashSet<string> Ambiguous = new(
        ["after", "before", "from", "start", "startat", "next", "position"], StringComparer.Ordinal);

    private static readonly HashSet<string> Size = new(
        [
            "perpage", "pagesize", "limit", "count", "maxresults", "size", "pagelen", "pagelength", "first", "top", "num", "maxitems", "itemsperpage",
            "pagelimit", "resultsperpage", "maxrecords", "rows", "take", "maxpagesize", "numresults", "recordsperpage", "maxkeys", "pageitems",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Next = new(
        [
            "next", "nextpage", "nextpageurl", "nextpageuri", "nexturl", "nexturi", "nextlink", "odatanextlink", "nextpagetoken", "nexttoken", "nextcursor",
            "cursor", "hasmore", "hasnext", "hasnextpage", "endcursor", "continuationtoken", "continuation", "totalpages", "pagecount", "pagination",
            "paging", "pageinfo", "morelink", "more", "nextmarker", "istruncated", "nextrecordsurl", "islast", "lastpage", "moreitems", "pages", "startingafter",
            "nextpagelink", "nextrecord", "cursors", "numberofpages", "continue", "truncated", "page", "currentpage", "pagenumber", "perpage",
            "pagesize", "itemsperpage", "offset", "startindex", "startat", "maxresults",
        ],
        StringComparer.Ordinal);

    /// <summary>The query parameters that say which page, and those that say how big; empty for an operation without paging.</summary>
    public static IEnumerable<ApiParameter> ShownBy(ApiOperation operation) =>
        operation.Parameters.Where(parameter => IsPosition(parameter) || IsSize(parameter));

    /// <summary>The parameter that most surely says which page; null where there is none.</summary>
    public static ApiParameter? PositionOf(ApiOperation operation) =>
        operation.Parameters.Where(IsPosition).OrderBy(parameter => Ambiguous.Contains(parameter.Folded)).FirstOrDefault();

    /// <summary>Whether a parameter says which page, or where a page begins.</summary>
    public static bool IsPosition(ApiParameter parameter) =>
        parameter.In == ParameterPlace.Query && Position.Contains(parameter.Folded) && parameter.Schema.Kinds != SchemaKinds.Boolean
        && !(Ambiguous.Contains(parameter.Folded) && TimeNames.IsTime(parameter));

    /// <summary>Whether a parameter says how many records a page holds.</summary>
    public static bool IsSize(ApiParameter parameter) =>
        parameter.In == ParameterPlace.Query
            && Size.Contains(parameter.Folded)
            && (parameter.IsInteger || parameter.Schema.Kinds is SchemaKinds.None or SchemaKinds.String);

    /// <summary>Whether an answer's field tells of further pages.</summary>
    public static bool IsNext(string foldedName) => Next.Contains(foldedName);
}
