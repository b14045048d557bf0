using Codegen.Build.Generating;

namespace Codegen.Build.Tasks;

/// <summary>Prints the connectors of every source under <c>specs/</c> into <c>generated/</c>.</summary>
internal sealed class GenerateTask : IBuildTask
{
    /// <inheritdoc />
    public string Name => "generate";

    /// <inheritdoc />
    public string Description => "specs/ to generated/: connectors, readers, locks";

    /// <inheritdoc />
    public Task<int> RunAsync(BuildContext context, CancellationToken cancellationToken) =>
        GeneratedFolder.WriteAsync(SourceFolder.All(context), context.Generated, Console.Error, cancellationToken);
}
