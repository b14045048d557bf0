using Codegen.Testing;

namespace Codegen.Models.Tests;

/// <summary>Projects that are wrong, each a folder beside this file, and what a person is told of them.</summary>
public sealed class WrongProjectTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "Codegen.Models.Tests", "Wrong");

    public static TheoryData<string> Projects => [.. Directory.EnumerateDirectories(Folder).Select(Path.GetFileName).OfType<string>().Order()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Says_what_is_wrong_where_and_how_to_fix_it(string project)
    {
        var result = CompiledProject.Compile(Path.Combine(Folder, project));

        Assert.Null(result.Manifest);
        var told = result.Problems.Select(problem => problem.Snippet is null ? $"{problem}\n" : $"{problem}\n{problem.Snippet}\n");
        Golden.Equal($"{project}.txt", string.Join('\n', told));
    }
}
