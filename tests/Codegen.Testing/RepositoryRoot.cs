namespace Codegen.Testing;

/// <summary>Where this checkout lies.</summary>
public static class RepositoryRoot
{
    /// <summary>The full path of the folder that holds <c>Codegen.sln</c>.</summary>
    /// <exception cref="InvalidOperationException">The tests run outside a checkout.</exception>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "Codegen.sln")))
                return at.FullName;
        }

        throw new InvalidOperationException($"No Codegen.sln above {folder}: run the tests from a checkout.");
    }
}
