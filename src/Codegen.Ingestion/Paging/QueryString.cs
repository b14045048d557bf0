namespace Codegen.Ingestion.Paging;

/// <summary>Changes one parameter of an address.</summary>
internal static class QueryString
{
    /// <summary>The address with one parameter set; all else stays, in its order.</summary>
    public static Uri With(Uri address, string name, string value)
    {
        var encoded = Uri.EscapeDataString(name);
        var kept = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !string.Equals(part.Split('=')[0], encoded, StringComparison.OrdinalIgnoreCase));
        return new UriBuilder(address) { Query = string.Join('&', kept.Append($"{encoded}={Uri.EscapeDataString(value)}")) }.Uri;
    }
}
