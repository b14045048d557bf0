namespace Codegen.Ingestion.Paging;

/// <summary>Reads a <c>Link</c> header: <c>&lt;target&gt;; rel="next"; …</c>, several separated by commas (RFC 8288 §3).</summary>
internal static class LinkHeader
{
    /// <summary>The target of the first link with a relation; null where there is none. What can't be read is skipped.</summary>
    public static string? Find(ReadOnlySpan<char> value, string relation)
    {
        while (true)
        {
            var open = value.IndexOf('<');
            if (open < 0)
                return null;
            value = value[(open + 1)..];
            var close = value.IndexOf('>');
            if (close < 0)
                return null;
            var target = value[..close].Trim();
            value = value[(close + 1)..];
            if (ReadParameters(ref value, relation))
                return target.ToString();
        }
    }

    /// <summary>Goes through one link's parameters, up to the comma that ends it; true where the first <c>rel</c> holds the relation.</summary>
    private static bool ReadParameters(ref ReadOnlySpan<char> value, string relation)
    {
        bool? related = null;
        while (true)
        {
            value = value.TrimStart();
            if (value.IsEmpty || value[0] != ';')
                return related ?? false;
            value = value[1..].TrimStart();
            var name = Until(ref value, "=;,").Trim();
            var content = ReadContent(ref value);
            if (related is null && name.Equals("rel", StringComparison.OrdinalIgnoreCase))
                related = Holds(content, relation);
        }
    }

    private static ReadOnlySpan<char> ReadContent(ref ReadOnlySpan<char> value)
    {
        if (value.IsEmpty || value[0] != '=')
            return [];
        value = value[1..].TrimStart();
        if (value.IsEmpty || value[0] != '"')
            return Until(ref value, ";,").Trim();
        value = value[1..];
        var end = 0;
        while (end < value.Length && value[end] != '"')
            end += value[end] == '\\' ? 2 : 1;
        end = Math.Min(end, value.Length);
        var content = value[..end];
        value = value[Math.Min(end + 1, value.Length)..];
        return content;
    }

    private static ReadOnlySpan<char> Until(ref ReadOnlySpan<char> value, string stops)
    {
        var end = value.IndexOfAny(stops);
        end = end < 0 ? value.Length : end;
        var text = value[..end];
        value = value[end..];
        return text;
    }

    /// <summary>A <c>rel</c> may hold several relations, separated by spaces, in any case.</summary>
    private static bool Holds(ReadOnlySpan<char> relations, string relation)
    {
        foreach (var range in relations.Split(' '))
        {
            if (relations[range].Equals(relation, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
