using System.Runtime.CompilerServices;
using System.Text;

namespace Codegen.Testing;

/// <summary>
/// Compares text with files that are committed beside the tests, in the folder <c>golden/</c>. Run the tests with <c>CODEGEN_ACCEPT=1</c>
/// to write what they produce, and review the difference with git.
/// </summary>
public static class Golden
{
    /// <summary>Compares one file.</summary>
    /// <param name="name">The file's name under <c>golden/</c> beside the calling test, with its extension; may hold folders.</param>
    /// <param name="actual">What the test produced; lines end with <c>\n</c>.</param>
    /// <param name="test">Filled in by the compiler.</param>
    /// <exception cref="GoldenMismatchException">The texts differ, or the file is missing.</exception>
    public static void Equal(string name, string actual, [CallerFilePath] string test = "") =>
        Compare(Path.Combine(FolderOf(test), name), actual);

    /// <summary>Compares a folder of files: each must be there and equal, and no other may be.</summary>
    /// <param name="name">The folder's name under <c>golden/</c> beside the calling test.</param>
    /// <param name="files">The files' texts by their path in the folder, with <c>/</c>.</param>
    /// <param name="test">Filled in by the compiler.</param>
    /// <exception cref="GoldenMismatchException">A text differs, or a file is missing or left over.</exception>
    public static void EqualFolder(string name, IReadOnlyDictionary<string, string> files, [CallerFilePath] string test = "")
    {
        var folder = Path.Combine(FolderOf(test), name);
        foreach (var stale in FilesIn(folder).Where(file => !files.ContainsKey(Path.GetRelativePath(folder, file).Replace('\\', '/'))))
        {
            if (!Accepts)
                throw new GoldenMismatchException($"{stale} is no longer produced. Run the tests with CODEGEN_ACCEPT=1 to remove it.");
            File.Delete(stale);
        }

        foreach (var (path, text) in files)
            Compare(Path.Combine(folder, path), text);
    }

    private static bool Accepts => Environment.GetEnvironmentVariable("CODEGEN_ACCEPT") == "1";

    private static void Compare(string file, string actual)
    {
        var expected = File.Exists(file) ? File.ReadAllText(file, Encoding.UTF8) : null;
        if (string.Equals(expected, actual, StringComparison.Ordinal))
            return;
        if (!Accepts)
            throw new GoldenMismatchException(GoldenDifference.Describe(file, expected, actual));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];

    /// <summary>The compiler may have mapped the checkout's root away: only the part below <c>tests/</c> is used.</summary>
    private static string FolderOf(string test)
    {
        var relative = test.Replace('\\', '/');
        relative = relative[relative.LastIndexOf("/tests/", StringComparison.Ordinal)..].TrimStart('/');
        return Path.Combine(RepositoryRoot.Path, Path.GetDirectoryName(relative)!, "golden");
    }
}
