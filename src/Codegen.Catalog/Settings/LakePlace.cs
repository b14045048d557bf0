namespace Codegen.Catalog.Settings;

/// <summary>Where the lake is, as catalogs name it.</summary>
/// <param name="Platform"><c>s3</c> or <c>file</c>.</param>
/// <param name="Root">Bucket and prefix, or the folder; without outer slashes.</param>
/// <param name="Address">How people write it: with <c>s3://</c>, or as an absolute path.</param>
internal sealed record LakePlace(string Platform, string Root, string Address)
{
    private const string Separator = "://";
    private static readonly string[] Buckets = ["s3", "s3a", "s3n"];

    public bool IsBucket => Platform == Platforms.S3;

    /// <summary>Understands a place; nothing is looked up.</summary>
    public static LakePlace Of(string text)
    {
        var separator = text.IndexOf(Separator, StringComparison.Ordinal);
        return separator >= 0 ? Bucket(text[..separator], text[(separator + Separator.Length)..]) : Folder(text);
    }

    /// <summary>A folder below it, by its key.</summary>
    public LakePlace Below(string key)
    {
        var tail = key.Trim('/');
        return tail.Length == 0 ? this : this with { Root = Join(Root, tail), Address = Join(Address.TrimEnd('/'), tail) };
    }

    private static string Join(string head, string tail) => head.Length == 0 && tail.Length > 0 ? tail : $"{head}/{tail}";

    private static LakePlace Bucket(string scheme, string rest)
    {
        if (!Buckets.Contains(scheme, StringComparer.OrdinalIgnoreCase))
            throw CatalogErrors.NoPlace("has a scheme other than s3://");
        if (rest.AsSpan().IndexOfAny('@', '?', '#') >= 0)
            throw CatalogErrors.NoPlace("has more than a bucket and a prefix");
        var root = rest.Trim('/');
        return root.Length > 0 ? new LakePlace(Platforms.S3, root, $"s3://{root}") : throw CatalogErrors.NoPlace("has no bucket");
    }

    private static LakePlace Folder(string text)
    {
        var path = text.Replace('\\', '/');
        var isAbsolute = path.StartsWith('/') || (path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] == '/');
        if (!isAbsolute)
            throw CatalogErrors.NoPlace(text.Length == 0 ? "is empty" : "is a relative path");
        var root = path.Trim('/');
        return new LakePlace(Platforms.File, root, path.StartsWith('/') ? $"/{root}" : root);
    }
}
