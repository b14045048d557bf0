using Codegen.Build.Tasks;

namespace Codegen.Build.Generating;

/// <summary>Finds where <c>generated/</c> differs from what the emitters print and from what the compiler compiles.</summary>
internal static class GeneratedDrift
{
    private const string EmittedByCompiler = "artifacts/obj/Codegen.Connectors/generated";

    /// <summary>The differing files, a line each; none where all is as it should be.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(BuildContext context, CancellationToken cancellationToken) =>
    [
        .. await FindPrintedAsync(context, cancellationToken), .. await CompareWithCompilerAsync(context, context.Below("generated"), cancellationToken),
    ];

    /// <summary>The files that differ from what the emitters print, a line each; what the compiler makes of them is not asked.</summary>
    public static async Task<IReadOnlyList<string>> FindPrintedAsync(BuildContext context, CancellationToken cancellationToken)
    {
        var fresh = context.Below("artifacts", "verify", "generated");
        if (Directory.Exists(fresh))
            Directory.Delete(fresh, recursive: true);
        var printed = await GeneratedFolder.WriteAsync(SourceFolder.All(context), fresh, Console.Error, cancellationToken);
        return printed == ExitCode.Done ? [.. Compare(fresh, context.Below("generated"), "*")] : ["the generator reported errors, above"];
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
