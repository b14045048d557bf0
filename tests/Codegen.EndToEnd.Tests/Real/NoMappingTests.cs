using System.Diagnostics;
using Codegen.EndToEnd.Tests.Harness;
using Codegen.Testing;

namespace Codegen.EndToEnd.Tests.Real;

/// <summary>Vendors' own documents without any mapping: understood and generated from the document alone.</summary>
[Collection(RealDocuments.Name)]
public sealed class NoMappingTests(UserRepository repository)
{
    [Fact]
    public async Task Generate_prints_connectors_of_every_real_document()
    {
        UserRepository.Require();
        var program = Path.Combine(RepositoryRoot.Path, "artifacts", "bin", "Codegen.Build", "release", "Codegen.Build");
        string[] arguments = ["generate", "--specs", Path.Combine(repository.Folder, "specs")];
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        var talk = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, talk);
        foreach (var source in UserRepository.RealSources)
        {
            var folder = Path.Combine(repository.Folder, "generated", source);
            Assert.True(File.Exists(Path.Combine(folder, "connector.lock.yaml")), source);
            Assert.InRange(Directory.GetFiles(folder, "*.g.cs").Length, source.EndsWith("_all", StringComparison.Ordinal) ? 80 : 4, 1000);
        }
    }

    [Theory]
    [InlineData("github_all", 200)]
    [InlineData("stripe_all", 80)]
    public async Task Explain_says_what_every_stream_is_read_by(string source, int streams)
    {
        UserRepository.Require();
        using var process = Process.Start(new ProcessStartInfo(Workspace.Program, ["explain", source, "--output", "csv"])
        {
            WorkingDirectory = repository.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("codegen did not start.");
        var talk = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, await talk);
        var subjects = output.Split('\n').Select(line => line.Split(',')[0]);
        Assert.InRange(subjects.Count(subject => subject.EndsWith(".key", StringComparison.Ordinal)), streams, 1000);
    }
}
