using Codegen.Contracts.Errors;
using Codegen.Generators;
using Codegen.Generators.Connectors;
using Codegen.Specs;

namespace Codegen.Build.Generating;

/// <summary>Writes what the emitters print. A source's folder is swapped whole, and only when that source has no error.</summary>
internal static class GeneratedFolder
{
    /// <summary>Prints every source.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="target">The folder that gets a folder a source.</param>
    /// <param name="talk">Where problems are reported.</param>
    /// <param name="cancellationToken">Stops between sources.</param>
    /// <returns>The exit code: <see cref="ExitCode.Usage"/> where a source is broken; the others are written all the same.</returns>
    public static async Task<int> WriteAsync(
        IReadOnlyList<SpecInput> sources, string target, TextWriter talk, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(target);
        var broken = 0;
        foreach (var source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var result = SourceGeneration.Run(source, cancellationToken);
            foreach (var problem in result.Problems.Where(problem => problem.Severity != ProblemSeverity.Info))
                await talk.WriteLineAsync(problem.ToString());
            if (result.Succeeded)
                Swap(target, source.Source, result.Files);
            else
                broken++;
            await talk.WriteLineAsync($"generate {source.Source,-20} {(result.Succeeded ? "ok" : "fail: its output is unchanged")}");
        }

        if (broken > 0)
            return ExitCode.Usage;
        RemoveOthers(target, sources);
        Write(target, RegistryEmitter.Emit([.. sources.Select(source => source.Source)]));
        return ExitCode.Done;
    }

    private static void Swap(string target, string source, IReadOnlyList<EmittedFile> files)
    {
        var next = Path.Combine(target, $".next.{source}");
        Remove(next);
        foreach (var file in files)
            Write(next, file with { Path = file.Path[(source.Length + 1)..] });
        var current = Path.Combine(target, source);
        Remove(current);
        Directory.Move(next, current);
    }

    private static void RemoveOthers(string target, IReadOnlyList<SpecInput> sources)
    {
        var known = sources.Select(source => source.Source).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in Directory.EnumerateDirectories(target).Where(folder => !known.Contains(Path.GetFileName(folder))))
            Directory.Delete(folder, recursive: true);
    }

    private static void Write(string folder, EmittedFile file)
    {
        var path = Path.Combine(folder, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, file.Text);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
