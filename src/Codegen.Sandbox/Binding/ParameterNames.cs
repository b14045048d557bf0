namespace Codegen.Sandbox.Binding;

/// <summary>The names by which parameters and members tell what they are for. Names, and not a provider, decide: behaviour.yaml corrects.</summary>
internal static class ParameterNames
{
    public static readonly string[] Size = ["per_page", "page_size", "limit", "pagesize", "perpage", "max_results", "maxresults", "count", "size"];

    public static readonly string[] Page = ["page", "page_number", "pagenumber"];

    public static readonly string[] Offset = ["offset", "skip", "start_at", "startat"];

    public static readonly string[] After = ["starting_after", "startingafter", "after_id", "since_id"];

    public static readonly string[] Before = ["ending_before", "endingbefore", "before_id"];

    public static readonly string[] Token =
        ["cursor", "page_token", "pagetoken", "next_token", "nexttoken", "continuation_token", "next_page_token", "after"];

    public static readonly string[] Sort = ["sort", "sort_by", "sortby", "order_by", "orderby"];

    public static readonly string[] Direction = ["direction", "order", "sort_order", "sortorder", "sort_direction", "sortdirection"];

    public static readonly string[] More = ["has_more", "hasmore", "has_next_page", "hasnextpage", "has_next"];

    public static readonly string[] Total = ["total", "total_count", "totalcount", "total_results", "totalelements"];

    public static readonly string[] Next =
        ["next_cursor", "nextcursor", "next_page_token", "nextpagetoken", "next_token", "next_page_url", "next_page", "next"];

    public static readonly string[] Created =
        ["created_at", "createdat", "created", "creation_date", "date_created", "created_time", "created_date", "creationdate"];

    public static readonly string[] Updated =
        ["updated_at", "updatedat", "updated", "date_updated", "modified_at", "last_modified", "modified", "updated_time", "last_updated"];

    public static readonly string[] Records = ["data", "items", "results", "records", "values", "entries", "value"];

    /// <summary>The first of some names that is in a list of names, compared without case.</summary>
    /// <param name="wanted">The names wanted, the best first.</param>
    /// <param name="present">The names present.</param>
    /// <returns>The name as it is present; null where none is.</returns>
    public static string? First(IEnumerable<string> wanted, IReadOnlyCollection<string> present) =>
        wanted.Select(name => present.FirstOrDefault(one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(found => found is not null);
}
