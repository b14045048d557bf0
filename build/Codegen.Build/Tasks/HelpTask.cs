namespace Codegen.Build.Tasks;

/// <summary>Says what the build can do.</summary>
internal sealed class HelpTask : IBuildTask
{
    /// <inheritdoc />
    public string Name => "help";

    /// <inheritdoc />
    public string Description => "say what the verbs do";

    /// <inheritdoc />
    public async Task<int> RunAsync(BuildContext context, CancellationToken cancellationToken)
    {
        await Console.Out.WriteLineAsync($"usage: ./build.sh <verb> [<verb> …] [options]\n\n{BuildTasks.Describe()}");
        return ExitCode.Done;
    }
}
