using Codegen.Testing;

namespace Codegen.Architecture.Tests;

/// <summary>Files that stay small enough to understand at a glance.</summary>
public sealed class SourceFileTests
{
    private const int LongestFile = 400;
    private const int LongestMedian = 80;

    private static readonly IReadOnlyList<(string Path, int Lines)> Files =
    [
        .. from folder in new[] { "src", "generators", "build" }
           from path in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, folder), "*.cs", SearchOption.AllDirectories)
           select (Path.GetRelativePath(RepositoryRoot.Path, path), File.ReadLines(path).Count()),
    ];

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Assert.All(Files, file => Assert.True(file.Lines <= LongestFile, $"{file.Path} has {file.Lines} lines: where does it split by topic?"));

    [Fact]
    public void Half_of_the_files_are_shorter_than_80_lines() =>
        Assert.InRange(Files.Select(file => file.Lines).Order().ElementAt(Files.Count / 2), 1, LongestMedian - 1);

    [Fact]
    public void Every_project_says_what_comes_in_and_what_goes_out()
    {
        var silent = ProjectFile.Below("src", "generators", "build")
            .Where(project => !File.Exists(Path.Combine(Path.GetDirectoryName(project.Path)!, "README.md")))
            .Select(project => project.Name);
        Assert.Empty(silent);
    }
}
