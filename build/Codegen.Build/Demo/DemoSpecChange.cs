using Codegen.Build.Generating;

namespace Codegen.Build.Demo;

/// <summary>The last act: the provider renames a field, and the mart columns that this breaks are named before anything runs.</summary>
/// <param name="context">The run.</param>
/// <param name="program">The compiled command line.</param>
/// <param name="folder">The demo's folder.</param>
internal sealed class DemoSpecChange(BuildContext context, string program, string folder)
{
    private const string Document = "stripe/openapi.yaml";
    private const string Before = "        amount: {type: integer, description: 'In the smallest unit of `currency`.'}";
    private const string After = "        amount_minor: {type: integer, description: 'In the smallest unit of `currency`.'}";

    /// <summary>Changes a copy of the sources and compares.</summary>
    /// <returns>Zero where the breaking change was found.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var changed = Path.Combine(folder, "changed");
        var specs = Path.Combine(changed, "specs");
        Copy(context.Specs, specs);
        Copy(context.Below("models"), Path.Combine(changed, "models"));
        await RenameAsync(Path.Combine(specs, Document), cancellationToken);
        var then = context with { SpecsFolder = specs, Output = null };
        if (await GeneratedFolder.WriteAsync(SourceFolder.All(then), then.Generated, TextWriter.Null, cancellationToken) is var exitCode and not ExitCode.Done)
            return exitCode;

        await Console.Out.WriteLineAsync("# And if Stripe renamed the amount of its charges? (a copy of its document, changed)");
        await Console.Out.WriteLineAsync("$ codegen models impact --against <before>");
        var found = await Shell.RunAsync(context with { Root = changed }, program, ["models", "impact", "--against", context.Root], cancellationToken);
        return found == ExitCode.Findings ? ExitCode.Done : await MissedAsync(found);
    }

    private static async Task RenameAsync(string document, CancellationToken cancellationToken)
    {
        var text = await File.ReadAllTextAsync(document, cancellationToken);
        var at = text.IndexOf(Before, StringComparison.Ordinal);
        if (at < 0)
            throw new InvalidOperationException($"{Document} has no line '{Before.Trim()}': the demo's last act must follow the document.");
        await File.WriteAllTextAsync(document, text[..at] + After + text[(at + Before.Length)..], cancellationToken);
    }

    private static async Task<int> MissedAsync(int exitCode)
    {
        await Console.Error.WriteLineAsync($"demo: a renamed field must be found to break marts (exit 4), not end with {exitCode}");
        return ExitCode.Failed;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
