namespace Codegen.Build.Tasks;

/// <summary>One verb of the build.</summary>
internal interface IBuildTask
{
    /// <summary>The verb.</summary>
    string Name { get; }

    /// <summary>What it does, in a line.</summary>
    string Description { get; }

    /// <summary>Does it.</summary>
    /// <returns>The exit code; zero lets the next verb run.</returns>
    Task<int> RunAsync(BuildContext context, CancellationToken cancellationToken);
}
