using System.Diagnostics;
using Codegen.Testing;

namespace Codegen.EndToEnd.Tests.Real;

/// <summary>
/// A user's repository that holds vendors' own documents: <c>specs/</c> and one project, compiled with warnings as errors to a plug-in.
/// <c>…_real</c> has a short mapping, <c>…_all</c> is the same document without any, <c>measures</c> is ours.
/// </summary>
public sealed class UserRepository : IAsyncLifetime
{
    private static readonly (string Source, string Document)[] Dropped =
    [
        ("github_all", "github-api.json"), ("github_real", "github-api.json"),
        ("stripe_all", "stripe-2022-04.json"), ("stripe_real", "stripe-2022-04.json"),
    ];

    /// <summary>The sources that have a vendor's document.</summary>
    public static IReadOnlyList<string> RealSources { get; } = [.. Dropped.Select(dropped => dropped.Source)];

    /// <summary>The repository's full path.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "codegen-e2e", $"repository-{Environment.ProcessId}");

    /// <summary>The compiled plug-in.</summary>
    public string Connectors => Path.Combine(Folder, "bin", "connectors.dll");

    private static bool IsPossible => Dropped.All(dropped => Corpus.Spec(dropped.Document) is not null);

    /// <summary>Skips a test on a machine without the vendors' documents.</summary>
    public static void Require() => Assert.SkipUnless(IsPossible, Corpus.Absent);

    /// <summary>A source's document.</summary>
    public string Document(string source) => Path.Combine(Folder, "specs", source, source == "measures" ? "openapi.yaml" : "openapi.json");

    /// <summary>Writes the repository and compiles it.</summary>
    public async ValueTask InitializeAsync()
    {
        CopyOwnFiles("measures");
        foreach (var (source, document) in IsPossible ? Dropped : [])
        {
            CopyOwnFiles(source);
            File.Copy(Corpus.Spec(document)!, Document(source));
        }

        await File.WriteAllTextAsync(Path.Combine(Folder, "connectors.csproj"), Project);
        await CompileAsync();
    }

    /// <summary>Deletes the repository.</summary>
    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string Project => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <EnableDynamicLoading>true</EnableDynamicLoading>
            <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
            <OutputPath>bin</OutputPath>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="{RepositoryRoot.Path}/src/Codegen.Contracts/Codegen.Contracts.csproj"
                              Private="false" ExcludeAssets="runtime" />
            <ProjectReference Include="{RepositoryRoot.Path}/generators/Codegen.Generators/Codegen.Generators.csproj"
                              OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
            <AdditionalFiles Include="specs/*/openapi.json;specs/*/openapi.yaml;specs/*/mapping.yaml" />
          </ItemGroup>
        </Project>
        """;

    private void CopyOwnFiles(string source)
    {
        var own = Path.Combine(RepositoryRoot.Path, "tests", "Codegen.EndToEnd.Tests", "Real", "Repository", source);
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "specs", source)).FullName;
        foreach (var file in Directory.Exists(own) ? Directory.GetFiles(own) : [])
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    /// <summary>The checkout's own projects are built already, as these tests reference them: only the plug-in is.</summary>
    private async Task CompileAsync()
    {
        var start = new ProcessStartInfo("dotnet", ["build", "-c", "Release", "-v", "q", "-nologo", "-p:BuildProjectReferences=false"])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0 && output.Contains("0 Warning(s)", StringComparison.Ordinal), output);
    }
}
