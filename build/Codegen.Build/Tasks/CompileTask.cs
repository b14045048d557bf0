namespace Codegen.Build.Tasks;

/// <summary>Compiles everything; the command line is then at <c>artifacts/bin/Codegen.Cli/release/codegen</c>.</summary>
internal sealed class CompileTask : IBuildTask
{
    /// <inheritdoc />
    public string Name => "build";

    /// <inheritdoc />
    public string Description => "compile; leaves artifacts/bin/Codegen.Cli/release/codegen";

    /// <inheritdoc />
    public async Task<int> RunAsync(BuildContext context, CancellationToken cancellationToken)
    {
        foreach (var project in new[] { "src/Codegen.Cli", "src/Codegen.Connectors" })
        {
            var exitCode = await Shell.RunAsync(context, "dotnet", Arguments(project), cancellationToken);
            if (exitCode != 0)
                return ExitCode.Failed;
        }

        return ExitCode.Done;
    }

    /// <summary>The compiler's arguments for one project or solution. <c>dotnet build</c> would always add a summary; this speaks only of warnings and errors.</summary>
    internal static string[] Arguments(string project) => ["msbuild", project, "-restore", "-property:Configuration=Release", "-verbosity:quiet", "-nologo"];
}
