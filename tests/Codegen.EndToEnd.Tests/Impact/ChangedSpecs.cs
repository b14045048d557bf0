using System.Diagnostics;
using Codegen.EndToEnd.Tests.Harness;
using Codegen.Testing;

namespace Codegen.EndToEnd.Tests.Impact;

/// <summary>A copy of the shipped sources and models in which a document was changed, and what the comparison with the shipped ones says.</summary>
public sealed class ChangedSpecs : IDisposable
{
    private readonly string _folder;

    /// <summary>Makes the copy.</summary>
    public ChangedSpecs()
    {
        _folder = Directory.CreateTempSubdirectory("codegen-impact-").FullName;
        foreach (var part in new[] { "specs", "models" })
            Copy(Path.Combine(RepositoryRoot.Path, part), Path.Combine(_folder, part));
    }

    /// <summary>Changes one place of a document.</summary>
    /// <param name="document">Its path below <c>specs/</c>.</param>
    /// <param name="before">What stands there.</param>
    /// <param name="after">What will.</param>
    public void Edit(string document, string before, string after)
    {
        var path = Path.Combine(_folder, "specs", document);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{document} has no '{before}'");
        File.WriteAllText(path, text[..at] + after + text[(at + before.Length)..]);
    }

    /// <summary>Generates from the changed documents and compares with the shipped tree.</summary>
    /// <param name="options">More options of <c>models impact</c>.</param>
    public async Task<CommandResult> CompareAsync(params string[] options)
    {
        var build = Path.Combine(RepositoryRoot.Path, "artifacts", "bin", "Codegen.Build", "release", "Codegen.Build");
        (await RunAsync(build, ["generate", "--specs", Path.Combine(_folder, "specs")])).Expect(0);
        return await RunAsync(Workspace.Program, ["models", "impact", "--against", RepositoryRoot.Path, .. options]);
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<CommandResult> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{program} did not start.");
        var talk = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, output, await talk);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
