namespace Codegen.Build;

/// <summary>Where this checkout lies.</summary>
internal static class Repository
{
    /// <summary>The full path of the folder that holds <c>Codegen.sln</c>.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Codegen.sln")))
                return at.FullName;
        }

        throw new InvalidOperationException($"No Codegen.sln above {AppContext.BaseDirectory}: run the build from a checkout.");
    }
}
