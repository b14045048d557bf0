using System.Formats.Tar;

namespace Codegen.Build.Generating;

/// <summary>The models and generated files as they were at some commit, in a folder of their own.</summary>
internal static class TreeAt
{
    private static readonly string[] Folders = ["specs", "models"];

    /// <summary>Takes <c>specs/</c> and <c>models/</c> from git and prints <c>generated/</c> anew beside them.</summary>
    /// <param name="context">The run.</param>
    /// <param name="reference">A commit, a branch or a tag.</param>
    /// <param name="folder">Where they go; what lies there is removed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What is wrong; null where all went well.</returns>
    public static async Task<string?> WriteAsync(BuildContext context, string reference, string folder, CancellationToken cancellationToken)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var (found, listed) = await Shell.CaptureAsync(context, "git", ["ls-tree", "--name-only", "--end-of-options", reference], cancellationToken);
        if (found != 0)
            return $"git knows no '{reference}'. Name a branch, a tag or a commit.";
        string[] there = [.. Folders.Intersect(listed.Split('\n'))];
        var archive = Path.Combine(folder, "tree.tar");
        var (packed, said) = await Shell.CaptureAsync(context, "git", ["archive", "--format=tar", $"--output={archive}", reference, "--", .. there], cancellationToken);
        if (packed != 0)
            return $"git can't archive '{reference}': {said.Trim()}";
        await TarFile.ExtractToDirectoryAsync(archive, folder, overwriteFiles: true, cancellationToken);
        File.Delete(archive);
        var then = context with { SpecsFolder = Path.Combine(folder, "specs"), Output = null };
        return Directory.Exists(then.Specs) && await GeneratedFolder.WriteAsync(SourceFolder.All(then), then.Generated, Console.Error, cancellationToken) != ExitCode.Done
            ? $"the sources at '{reference}' have errors, above"
            : null;
    }
}
