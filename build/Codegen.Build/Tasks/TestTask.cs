using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace Codegen.Build.Tasks;

/// <summary>Compiles everything and runs every test project; prints one closing line.</summary>
internal sealed class TestTask : IBuildTask
{
    private const string EndToEnd = "Codegen.EndToEnd.Tests";

    /// <summary>End-to-end tests wait a good deal for other processes: one more project finds room beside them.</summary>
    private const int AtOnce = 2;

    /// <inheritdoc />
    public string Name => "test";

    /// <inheritdoc />
    public string Description => "run all tests; ends with 'N passed, N failed'";

    /// <inheritdoc />
    public async Task<int> RunAsync(BuildContext context, CancellationToken cancellationToken)
    {
        if (await Shell.RunAsync(context, "dotnet", CompileTask.Arguments("Codegen.sln"), cancellationToken) != 0)
            return ExitCode.Failed;

        using var places = new SemaphoreSlim(AtOnce);
        var counts = await Task.WhenAll(Projects(context).Select(async project =>
        {
            await places.WaitAsync(cancellationToken);
            try
            {
                return await RunProjectAsync(context, project, cancellationToken);
            }
            finally
            {
                places.Release();
            }
        }));
        var total = counts.Aggregate(new TestCounts(), (sum, count) => sum + count);
        await Console.Out.WriteLineAsync(total.ToString());
        return total.Failed > 0 || total.Passed == 0 ? ExitCode.Failed : ExitCode.Done;
    }

    /// <summary>The longest first, so that the others run beside it.</summary>
    private static IEnumerable<string> Projects(BuildContext context) =>
        Directory.EnumerateDirectories(context.Below("tests"), "*.Tests")
            .Select(folder => Path.GetFileName(folder))
            .Where(name => context.Only is null || name.Contains(context.Only, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(name => name == EndToEnd)
            .ThenBy(name => name, StringComparer.Ordinal);

    private static async Task<TestCounts> RunProjectAsync(BuildContext context, string project, CancellationToken cancellationToken)
    {
        var results = context.Below("artifacts", "test-results", $"{project}.xml");
        Directory.CreateDirectory(Path.GetDirectoryName(results)!);
        File.Delete(results);
        var watch = Stopwatch.StartNew();
        var program = context.Below("artifacts", "bin", project, "release", project);
        var (_, output) = await Shell.CaptureAsync(context, program, ["-noColor", "-noLogo", "-result-xml", results], cancellationToken);
        var counts = File.Exists(results) ? Read(results) : new TestCounts(0, 1, 0);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"  {project,-34} {counts.Passed,5} passed  {counts.Failed} failed  {watch.Elapsed.TotalSeconds,5:F1} s"));
        if (counts.Failed > 0 || counts.Skipped > 0)
            await Console.Out.WriteLineAsync(output);
        return counts;
    }

    private static TestCounts Read(string results)
    {
        var assembly = XDocument.Load(results).Descendants("assembly").Single();
        int Count(string name) => (int?)assembly.Attribute(name) ?? 0;
        return new TestCounts(Count("passed"), Count("failed") + Count("errors"), Count("skipped"));
    }
}
