namespace Codegen.Lake.Stores;

/// <summary>Keys as paths under the lake's folder, and never elsewhere.</summary>
internal sealed class FolderPaths(string root)
{
    private static readonly char[] Refused = ['\\', '\0', ':'];

    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>Where objects lie before they have a name; never listed.</summary>
    public string Temporary => Path.Combine(Root, TemporaryName);

    public static string TemporaryName => "_tmp";

    public string Of(string key)
    {
        if (key.IndexOfAny(Refused) >= 0 || key.Split('/').Any(segment => segment is "" or "." or ".."))
            throw LakeErrors.BadKey(key);
        var path = Path.GetFullPath(Path.Combine(Root, key));
        return path.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : throw LakeErrors.BadKey(key);
    }
}
