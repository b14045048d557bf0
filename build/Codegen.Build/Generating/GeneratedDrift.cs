using Codegen.Build.Tasks;

namespace Codegen.Build.Generating;

/// <summary>Finds where <c>generated/</c> differs from what the emitters print and from what the compiler compiles.</summary>
internal static class GeneratedDrift
{
    private const string EmittedByCompiler = "artifacts/obj/Codegen.Connectors/generated";

    /// <summary>The differing files, a line each; none where all is as it should be.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(BuildContext context, CancellationToken cancellationToken)
    {
        var fresh = context.Below("artifacts", "verify", "generated");
        if (Directory.Exists(fresh))
            Directory.Delete(fresh, recursive: true);
        var sources = SourceFolder.All(context);
        var printed = await GeneratedFolder.WriteAsync(sources, fresh, Console.Error, cancellationToken);
        if (printed != ExitCode.Done)
            return ["the generator reported errors, above"];
        var committed = context.Below("generated");
        List<string> drift = [.. Compare(fresh, committed, "*")];
        drift.AddRange(await CompareWithCompilerAsync(context, committed, cancellationToken));
        return drift;
    }

    private static async Task<IEnumerable<string>> CompareWithCompilerAsync(BuildContext context, string committed, CancellationToken cancellationToken)
    {
        var emitted = context.Below(EmittedByCompiler);
        if (Directory.Exists(emitted))
            Directory.Delete(emitted, recursive: true);
        var compile = CompileTask.Arguments("src/Codegen.Connectors");
        string[] anew =
        [
            .. compile, "-target:Rebuild", "-property:BuildProjectReferences=false", "-property:EmitCompilerGeneratedFiles=true",
            $"-property:CompilerGeneratedFilesOutputPath={emitted}",
        ];
        if (await Shell.RunAsync(context, "dotnet", compile, cancellationToken) != 0 || await Shell.RunAsync(context, "dotnet", anew, cancellationToken) != 0)
            return ["src/Codegen.Connectors does not compile"];
        var ours = Directory.EnumerateDirectories(emitted, "Codegen.Generators*").SelectMany(Directory.EnumerateDirectories).Single();
        return Compare(ours, committed, "*.g.cs").Select(line => $"{line} (in the compiler)");
    }

    private static IEnumerable<string> Compare(string expected, string actual, string pattern)
    {
        var wanted = Files(expected, pattern);
        var found = Files(actual, pattern);
        foreach (var path in wanted.Union(found, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!found.Contains(path))
                yield return $"missing   generated/{path}";
            else if (!wanted.Contains(path))
                yield return $"left over generated/{path}";
            else if (!File.ReadAllBytes(Path.Combine(expected, path)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(actual, path))))
                yield return $"differs   generated/{path}";
        }
    }

    private static HashSet<string> Files(string folder, string pattern) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .ToHashSet(StringComparer.Ordinal)
            : [];
}
