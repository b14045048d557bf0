namespace Codegen.Warehouse.RawTables;

/// <summary>Paths into JSON as RFC 6901 writes them: the one notation in which any property name can be said.</summary>
internal static class JsonPointer
{
    public static string Of(params IEnumerable<string> names) => string.Concat(names.Select(name => "/" + Escape(name)));

    private static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
